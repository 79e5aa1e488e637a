<?php
/**
 * Icons of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

/**
 * The icons that a layer may take: 24 px, strokes, of the same family as {@see \PaysMidiQuercy\Chrome\Icon}; made to be read at 16 px in a pin.
 */
final class IconSet {

	/**
	 * Drawings by name.
	 */
	private const PATHS = array(
		'solar'      => 'M6 5h12l3 11H3zM12 5v11M4.500 10.500h15M12 16v4M8 20h8',
		'energy'     => 'M13 2 5 14h6l-1 8 9-13h-7z',
		'wind'       => 'M3 8h11a3 3 0 1 0-3-3M3 12h15a3 3 0 1 1-3 3M3 16h8a2.500 2.500 0 1 1-2.500 2.500',
		'water'      => 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z',
		'wood'       => 'M12 2 6 9h3l-4 5h5l-5 5h14l-5-5h5l-4-5h3zM12 19v3',
		'leaf'       => 'M5 19C5 10 10 5 19 5c0 9-5 14-14 14zM5 19 14 10',
		'star'       => 'M12 3l2.700 5.800 6.300.8-4.600 4.300 1.200 6.300-5.600-3.100-5.600 3.100 1.200-6.300L3 9.600l6.300-.8z',
		'project'    => 'M5 21V4h11l-2 4 2 4H5',
		'tools'      => 'M14 7a4 4 0 0 0 5 5l-9 9-4-4 9-9zM4 4l5 5M4 4v3M4 4h3',
		'hammer'     => 'M13 4l7 7-3 2-6-6zM12 8 4 17l3 3 8-9',
		'brush'      => 'M20 3 10 13l1.500 2L21 4zM9 14c-3 0-3 4-6 5 2 2 7 2 8-2',
		'basket'     => 'M3 10h18l-2 10H5zM7 10l4-6M17 10l-4-6M9 13v4M15 13v4',
		'wheat'      => 'M12 22V9M12 9c-3-1-3-4 0-7 3 3 3 6 0 7zM12 14c-4 0-5-2-5-5 3 0 5 2 5 5zM12 14c4 0 5-2 5-5-3 0-5 2-5 5zM12 19c-4 0-5-2-5-5 3 0 5 2 5 5zM12 19c4 0 5-2 5-5-3 0-5 2-5 5z',
		'fruit'      => 'M12 8c-5-3-8 1-7 6 .8 4 4 8 7 6 3 2 6.200-2 7-6 1-5-2-9-7-6zM12 8c0-3 1-4 3-5',
		'grapes'     => 'M9 8a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM15 8a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM12 13a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM12 8V3M12 5h4',
		'bread'      => 'M4 12c0-4 4-7 8-7s8 3 8 7-3 3-3 3v4H7v-4s-3 1-3-3zM10 9l2 2M14 9l-1 1',
		'bee'        => 'M12 9c-3 0-4 3-4 6s2 6 4 6 4-3 4-6-1-6-4-6zM8 13h8M8 17h8M10 9C6 9 3 7 4 4c3-1 6 2 8 5 2-3 5-6 8-5 1 3-2 5-6 5',
		'sheep'      => 'M6 8a4 4 0 0 1 6-3 4 4 0 0 1 6 3 4 4 0 0 1-1 7H7a4 4 0 0 1-1-7zM8 15v5M16 15v5M19 9h2',
		'shop'       => 'M4 10v10h16V10M3 10l2-6h14l2 6zM9 20v-6h6v6',
		'restaurant' => 'M7 3v7M4 3v5a3 3 0 0 0 6 0V3M7 11v10M17 21v-8h-2V8c0-3 2-5 4-5v18',
		'market'     => 'M3 9l3-5h12l3 5M3 9c0 3 6 3 6 0 0 3 6 3 6 0 0 3 6 3 6 0M5 12v8M19 12v8M5 16h14',
		'bed'        => 'M3 6v13M3 15h18v4M21 15v-3a3 3 0 0 0-3-3h-8v6M6.500 9a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3z',
		'tent'       => 'M12 4 3 20h18zM12 12l-4 8h8zM12 4v-2',
		'walk'       => 'M13 3a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zM12 8l-3 3v3M12 8l1 6 3 3v4M12 8l3 3 3 1M12 14l-2 4-2 3',
		'bike'       => 'M6 13a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM18 13a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM6 17l4-8h6l2 8M10 9l4 8M8 9h4M15 6h2l-1 3',
		'bus'        => 'M5 5h14v12H5zM5 11h14M8 17v3M16 17v3M8 14v.1M16 14v.1',
		'charge'     => 'M5 21V4h9v17M3 21h13M14 11h3v6a2 2 0 0 0 4 0V9l-3-3M10 8l-2 4h3l-2 4',
		'home'       => 'M3 12 12 4l9 8M6 10v10h12V10M10 20v-6h4v6',
		'church'     => 'M12 2v6M10 4h4M12 8l-5 5v8h10v-8zM3 21v-5l4-2M21 21v-5l-4-2M10 21v-4h4v4',
		'museum'     => 'M3 9 12 4l9 5zM5 9v9M9.500 9v9M14.500 9v9M19 9v9M3 20h18',
		'book'       => 'M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14',
		'theatre'    => 'M4 5h9v7a4.500 4.500 0 0 1-9 0zM13 9h7v6a4 4 0 0 1-7 2.500M7 8v.1M10 8v.1M6.500 12c1 1.300 3 1.300 4 0M17 12v.1',
		'sport'      => 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c4 5 4 13 0 18M12 3c-4 5-4 13 0 18',
		'health'     => 'M9 4h6v5h5v6h-5v5H9v-5H4V9h5z',
		'child'      => 'M12 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM5 11l7 2 7-2M12 13v3M12 16l-3 5M12 16l3 5',
		'people'     => 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2.500 19c.4-3.500 2.600-5 5.500-5s5.100 1.500 5.500 5M16 6a2.500 2.500 0 1 1 0 5M16 14c3 0 5 1.500 5.500 5',
		'school'     => 'M12 4 2 9l10 5 10-5zM6 11v6c3 3 9 3 12 0v-6M22 9v6',
		'recycle'    => 'M8 8l4-6 3.500 5M8 8 6 7M15.500 7l.5-3M4 14l-1 4h6M4 14l-2 1M20 14l2 4h-8M14 18l2 2M14 18l2-2',
		'wifi'       => 'M2 9c6-5 14-5 20 0M5.500 13c4-3.500 9-3.500 13 0M9 16.500c2-1.500 4-1.500 6 0M12 20v.1',
		'info'       => 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.500v.1',
		'heart'      => 'M12 20C6 15 4 12 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 3-2 6-8 11z',
		'view'       => 'M3 19 9 8l4 6 3-4 5 9zM17 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
	);

	/**
	 * Returns the names.
	 *
	 * @return list<string>
	 */
	public static function names(): array {
		return array_keys( self::PATHS );
	}

	/**
	 * Returns a drawing, '' for an unknown name.
	 *
	 * @param string $name Name.
	 */
	public static function path( string $name ): string {
		return self::PATHS[ $name ] ?? '';
	}

	/**
	 * Returns the choices of the administration.
	 *
	 * @return list<array{name: string, label: string, path: string}>
	 */
	public static function choices(): array {
		$labels = self::labels();
		$all    = array();
		foreach ( self::PATHS as $name => $path ) {
			$all[] = array(
				'name'  => $name,
				'label' => $labels[ $name ],
				'path'  => $path,
			);
		}
		return $all;
	}

	/**
	 * Returns what the drawings show.
	 *
	 * @return array<string, string>
	 */
	private static function labels(): array {
		return array(
			'solar'      => __( 'Solar panel', 'pmq' ),
			'energy'     => __( 'Electricity', 'pmq' ),
			'wind'       => __( 'Wind', 'pmq' ),
			'water'      => __( 'Drop of water', 'pmq' ),
			'wood'       => __( 'Tree', 'pmq' ),
			'leaf'       => __( 'Leaf', 'pmq' ),
			'star'       => __( 'Star', 'pmq' ),
			'project'    => __( 'Flag', 'pmq' ),
			'tools'      => __( 'Spanner', 'pmq' ),
			'hammer'     => __( 'Hammer', 'pmq' ),
			'brush'      => __( 'Brush', 'pmq' ),
			'basket'     => __( 'Basket', 'pmq' ),
			'wheat'      => __( 'Wheat', 'pmq' ),
			'fruit'      => __( 'Fruit', 'pmq' ),
			'grapes'     => __( 'Grapes', 'pmq' ),
			'bread'      => __( 'Bread', 'pmq' ),
			'bee'        => __( 'Bee', 'pmq' ),
			'sheep'      => __( 'Sheep', 'pmq' ),
			'shop'       => __( 'Shop', 'pmq' ),
			'restaurant' => __( 'Restaurant', 'pmq' ),
			'market'     => __( 'Market', 'pmq' ),
			'bed'        => __( 'Bed', 'pmq' ),
			'tent'       => __( 'Tent', 'pmq' ),
			'walk'       => __( 'Walker', 'pmq' ),
			'bike'       => __( 'Bicycle', 'pmq' ),
			'bus'        => __( 'Bus', 'pmq' ),
			'charge'     => __( 'Charging point', 'pmq' ),
			'home'       => __( 'House', 'pmq' ),
			'church'     => __( 'Church', 'pmq' ),
			'museum'     => __( 'Museum', 'pmq' ),
			'book'       => __( 'Book', 'pmq' ),
			'theatre'    => __( 'Theatre', 'pmq' ),
			'sport'      => __( 'Ball', 'pmq' ),
			'health'     => __( 'Health', 'pmq' ),
			'child'      => __( 'Child', 'pmq' ),
			'people'     => __( 'People', 'pmq' ),
			'school'     => __( 'School', 'pmq' ),
			'recycle'    => __( 'Recycling', 'pmq' ),
			'wifi'       => __( 'Wireless network', 'pmq' ),
			'info'       => __( 'Information', 'pmq' ),
			'heart'      => __( 'Heart', 'pmq' ),
			'view'       => __( 'Viewpoint', 'pmq' ),
		);
	}
}

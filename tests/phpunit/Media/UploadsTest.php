<?php
/**
 * Uploads through WordPress's doors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Media;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What is stored is what was checked, and a name does not make a type.
 */
final class UploadsTest extends TestCase {

	/**
	 * A drawing arrives clean, under its own type.
	 */
	public function test_svg_arrives_clean(): void {
		$answer = $this->upload( 'feuille.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2400 1200.4"><!-- secret --><path d="M0 0h1"/></svg>' );
		self::assertSame( 201, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( 'image/svg+xml', $answer->get_data()['mime_type'] );
		$stored = (string) file_get_contents( (string) get_attached_file( $answer->get_data()['id'] ) );
		self::assertSame( '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2400 1200.4"><path d="M0 0h1"/></svg>', $stored );
		self::assertSame( array( 2400, 1200 ), array( $answer->get_data()['media_details']['width'], $answer->get_data()['media_details']['height'] ) );
		self::assertSame( array(), $answer->get_data()['missing_image_sizes'] );
	}

	/**
	 * GeoJSON arrives as it is.
	 */
	public function test_geojson_arrives(): void {
		$answer = $this->upload( 'lieux.geojson', '{"type":"Point","coordinates":[1.7,44.2]}' );
		self::assertSame( 201, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( 'application/geo+json', $answer->get_data()['mime_type'] );
	}

	/**
	 * Files that are not what their name says, or are not taken at all.
	 *
	 * @return array<string, array{string, string}>
	 */
	public static function refused(): array {
		$script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
		return array(
			'script in a drawing'      => array( 'a.svg', $script ),
			'capital extension'        => array( 'a.SVG', $script ),
			'drawing named as photo'   => array( 'a.jpg', $script ),
			'page named as photo'      => array( 'a.png', '<html><script>alert(1)</script></html>' ),
			'program named as photo'   => array( 'a.jpg', '<?php phpinfo();' ),
			'program'                  => array( 'a.php', '<?php phpinfo();' ),
			'program with two endings' => array( 'a.php.jpg', '<?php phpinfo();' ),
			'page'                     => array( 'a.html', '<script>alert(1)</script>' ),
			'page named as table'      => array( 'a.csv', '<!doctype html><html><script>alert(1)</script></html>' ),
			'compressed drawing'       => array( 'a.svgz', (string) gzencode( $script ) ),
			'JSON that is no map'      => array( 'a.geojson', '{"a":1}' ),
		);
	}

	/**
	 * Refuses them with a sentence; nothing is stored.
	 *
	 * @param string $name  File name.
	 * @param string $bytes Content.
	 */
	#[DataProvider( 'refused' )]
	public function test_refuses( string $name, string $bytes ): void {
		$before = wp_count_attachments();
		$answer = $this->upload( $name, $bytes );
		self::assertGreaterThanOrEqual( 400, $answer->get_status() );
		self::assertNotSame( '', (string) $answer->get_data()['message'] );
		self::assertEquals( $before, wp_count_attachments() );
	}

	/**
	 * XML-RPC's door, which checks no content, takes neither type.
	 */
	public function test_unchecked_door_is_closed(): void {
		$result = wp_upload_bits( 'a.svg', null, '<svg xmlns="http://www.w3.org/2000/svg"/>' );
		self::assertIsString( $result['error'] );
		self::assertNotSame( '', $result['error'] );
	}

	/**
	 * Uploads through REST as a contributor, whose uploads are the least trusted.
	 *
	 * @param string $name  File name.
	 * @param string $bytes Content.
	 */
	private function upload( string $name, string $bytes ): \WP_REST_Response {
		$this->act_as( Roles::CONTRIBUTOR );
		$request = new \WP_REST_Request( 'POST', '/wp/v2/media' );
		$request->set_header( 'Content-Disposition', 'attachment; filename="' . $name . '"' );
		$request->set_header( 'Content-Type', 'application/octet-stream' );
		$request->set_body( $bytes );
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}
}

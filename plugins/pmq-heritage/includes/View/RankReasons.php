<?php
/**
 * Why a result stands where it stands.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\RecordPage;
use PaysMidiQuercy\Search\Substitute;

/**
 * Prints for staff, behind a small button, what each word of the search gave a record.
 *
 * @phpstan-import-type Reasons from RecordPage
 */
final class RankReasons {

	/**
	 * Keeps the reasons.
	 *
	 * @param array $reasons Reasons.
	 *
	 * @phpstan-param Reasons $reasons
	 */
	public function __construct( private readonly array $reasons ) {}

	/**
	 * Prints them.
	 */
	public function print(): void {
		?>
		<details class="pmq-record-result__why">
			<summary><?php esc_html_e( 'Why this rank?', 'pmq' ); ?></summary>
			<ul>
				<?php foreach ( $this->lines() as $line ) : ?>
					<li><?php echo esc_html( $line ); ?></li>
				<?php endforeach; ?>
			</ul>
		</details>
		<?php
	}

	/**
	 * Words the reasons.
	 *
	 * @return list<string>
	 */
	public function lines(): array {
		$lines = array( $this->first_line() );
		foreach ( $this->reasons['words'] as $word ) {
			$found = implode( ', ', array_slice( $word['matched'], 0, 3 ) );
			if ( '' === $word['kind'] ) {
				/* translators: %s: a word of the search. */
				$lines[] = sprintf( __( '“%s”: not found', 'pmq' ), $word['word'] );
				continue;
			}
			/* translators: 1: a word of the search, 2: how it was found, 3: where it was found, 4: a number of points. */
			$lines[] = sprintf( __( '“%1$s”: %2$s (%3$s), %4$s', 'pmq' ), $word['word'], self::way( $word['kind'], $found ), $word['field'], self::points( $word['points'] ) );
		}
		if ( $this->reasons['title'] > 0 ) {
			/* translators: %s: a number of points. */
			$lines[] = sprintf( __( 'Short name, close to the search: %s', 'pmq' ), self::points( $this->reasons['title'] ) );
		}
		return $lines;
	}

	/**
	 * Words what comes before the points: names that are the search itself, then records with every word.
	 */
	private function first_line(): string {
		$points = self::points( $this->reasons['score'] );
		return match ( true ) {
			/* translators: %s: a number of points. */
			$this->reasons['very_title'] => sprintf( __( 'The name is what was looked for: among the first. %s in all', 'pmq' ), $points ),
			/* translators: %s: a number of points. */
			$this->reasons['every_word'] => sprintf( __( 'Every word is found. %s in all', 'pmq' ), $points ),
			/* translators: %s: a number of points. */
			default => sprintf( __( 'A word is missing: after records that have every word. %s in all', 'pmq' ), $points ),
		};
	}

	/**
	 * Words how a word was found.
	 *
	 * @param string $kind  One of the kinds of `Search\Explanation`.
	 * @param string $found Words of the record.
	 */
	private static function way( string $kind, string $found ): string {
		return match ( $kind ) {
			'word' => __( 'found as it is', 'pmq' ),
			/* translators: %s: words. */
			'form' => sprintf( __( 'other form, %s', 'pmq' ), $found ),
			/* translators: %s: words. */
			Substitute::SYNONYM => sprintf( __( 'synonym, %s', 'pmq' ), $found ),
			/* translators: %s: words. */
			Substitute::SPELLING => sprintf( __( 'close spelling, %s', 'pmq' ), $found ),
			/* translators: %s: words. */
			default => sprintf( __( 'beginning of %s', 'pmq' ), $found ),
		};
	}

	/**
	 * Words points.
	 *
	 * @param int $points Points.
	 */
	private static function points( int $points ): string {
		/* translators: %s: a number of points. */
		return sprintf( _n( '%s point', '%s points', $points, 'pmq' ), number_format_i18n( $points ) );
	}
}

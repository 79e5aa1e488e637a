<?php
/**
 * Holes on purpose: the analysis must find each line marked, and no other. Never loaded.
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Seeded;

final class Holes {

	public function statement( \WP_REST_Request $request ): void {
		global $wpdb;
		$wpdb->query( 'DELETE FROM x WHERE name = ' . (string) $request['name'] ); // TaintedSql
		$wpdb->get_results( 'SELECT * FROM x ORDER BY ' . (string) $request->get_param( 'order' ) ); // TaintedSql
		$wpdb->get_var( $wpdb->prepare( 'SELECT 1 FROM x WHERE y = %s', (string) $request['y'] ) );
		$wpdb->get_col( $wpdb->prepare( 'SELECT 1 FROM ' . sanitize_text_field( (string) $request['t'] ) . ' WHERE y = %s', 'y' ) ); // TaintedSql
	}

	public function page(): void {
		echo '<p>' . wp_unslash( (string) $_GET['word'] ) . '</p>'; // TaintedHtml
		echo '<p>' . esc_html( (string) $_GET['word'] ) . '</p>';
		echo '<p>' . (int) $_GET['page'] . '</p>';
		echo '<p>' . (string) get_query_var( 'commune' ) . '</p>'; // TaintedHtml
	}

	public function leave( \WP_REST_Request $request ): void {
		wp_redirect( (string) $request['to'] ); // TaintedHeader
		wp_safe_redirect( (string) $request['to'] );
	}

	public function fetch( \WP_REST_Request $request ): void {
		wp_remote_get( (string) $request['url'] ); // TaintedSSRF
		wp_remote_get( 'https://example.org/' . absint( $request['id'] ) );
	}

	public function read( \WP_REST_Request $request ): string {
		return (string) file_get_contents( '/srv/' . (string) $request['file'] ); // TaintedFile
	}

	public function wake( \WP_REST_Request $request ): mixed {
		return maybe_unserialize( $request->get_body() ); // TaintedUnserialize
	}

	public function through_another_class( \WP_REST_Request $request ): void {
		( new Store() )->find( (string) $request['q'] );
	}
}

final class Store {

	public function find( string $word ): void {
		global $wpdb;
		$wpdb->get_row( "SELECT * FROM x WHERE y = '$word'" ); // TaintedSql
	}
}

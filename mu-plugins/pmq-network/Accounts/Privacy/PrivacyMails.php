<?php
/**
 * Words of core's mails about data.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Privacy;

/**
 * Says in our words what core's privacy tools write to people: core keeps these texts among those of the administration, whose
 * French is loaded there only. Core puts its values into the marks.
 */
final class PrivacyMails {

	/**
	 * Hooks the texts.
	 */
	public function register(): void {
		add_filter( 'wp_privacy_personal_data_email_subject', static fn (): string => __( 'Your data', 'pmq' ) );
		add_filter( 'wp_privacy_personal_data_email_content', self::copy( ... ) );
		add_filter( 'user_erasure_fulfillment_email_subject', static fn (): string => __( 'Your data are erased', 'pmq' ) );
		add_filter( 'user_erasure_fulfillment_email_content', self::erasure( ... ) );
		add_filter( 'user_request_confirmed_email_subject', static fn (): string => __( 'A request about data waits for you', 'pmq' ) );
		add_filter( 'user_request_confirmed_email_content', self::for_staff( ... ) );
	}

	/**
	 * Brings the file.
	 */
	public static function copy(): string {
		return self::letter(
			__( 'here is the file with what we know of you:', 'pmq' ),
			'###LINK###',
			__( 'For safety, it is removed on ###EXPIRATION###: download it before.', 'pmq' )
		);
	}

	/**
	 * Confirms the end.
	 */
	public static function erasure(): string {
		return self::letter(
			__( 'your data are erased, as you have asked. What you have published stays, under the name “Former contributor”.', 'pmq' ),
			__( 'How we treat data:', 'pmq' ) . ' ###PRIVACY_POLICY_URL###'
		);
	}

	/**
	 * Tells staff of a request that waits.
	 */
	public static function for_staff(): string {
		return self::letter(
			__( '###USER_EMAIL### has confirmed a request about personal data. Deal with it here:', 'pmq' ),
			'###MANAGE_URL###'
		);
	}

	/**
	 * Puts a letter together.
	 *
	 * @param string ...$paragraphs Texts.
	 */
	private static function letter( string ...$paragraphs ): string {
		return implode( "\n\n", array( __( 'Hello,', 'pmq' ), ...$paragraphs, "###SITENAME###\n###SITEURL###" ) );
	}
}

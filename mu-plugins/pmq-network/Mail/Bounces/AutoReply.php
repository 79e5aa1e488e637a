<?php
/**
 * Telling letters of programs from reports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Recognises absences, acknowledgements and challenges (RFC 3834), and who usually writes reports.
 */
final class AutoReply {

	/** Subjects and first words of such letters, folded. */
	private const WORDS = '/\b(out of (the )?office|auto(matic|mated)?[- ]?(reply|response|antwort)|autoreply|autoresponder|vacation|on (annual |maternity |sick )?leave|away from (my|the) (office|desk|mail)|i am (currently )?(away|out of)|reponse automatique|absence du bureau|notification d\'absence|message d\'absence|absent(e)? (du bureau|jusqu|du \d|pour)|(suis|serai) (actuellement )?(absent|en conges?|en vacances|en deplacement|en formation|en arret)|en conges? (maternite|paternite|parental|annuels|jusqu)|accuse de reception|nous avons bien recu|votre (message|demande|courriel) a bien ete (recu|enregistre)|we have received your|ticket (#|n°|number)|abwesenheitsnotiz|fuera de la oficina|confirmez que vous n\'etes pas un robot|vous (etes|devez etre) authentifie|authentifier votre (adresse|message)|confirm (that )?you are (a )?human|sender verification|ne (fais|fait) plus partie|a quitte (la societe|l\'entreprise|ses fonctions|la mairie|nos services)|changement d\'adresse|nouvelle adresse|my new (e-?mail )?address|has left the (company|organi[sz]ation))/u';

	/**
	 * Says whether the message is a letter of a program in the name of a person.
	 *
	 * @param Part   $message Message.
	 * @param string $text    Its text.
	 */
	public static function is_one( Part $message, string $text ): bool {
		$said     = 1 === preg_match( self::WORDS, Charset::fold( $message->header( 'subject' ) . "\n" . mb_substr( $text, 0, 1500 ) ) );
		$declared = 1 === preg_match( '/^auto-(replied|generated|notified)/i', $message->header( 'auto-submitted' ) )
			|| 1 === preg_match( '/auto.?(reply|response)|vacation/i', $message->header( 'precedence' ) . $message->header( 'x-precedence' ) . $message->header( 'x-mailer' ) )
			|| '' !== $message->header( 'x-autoreply' ) . $message->header( 'x-autorespond' ) . $message->header( 'x-vacation' ) . $message->header( 'x-ms-exchange-generated-message-source' )
			|| 1 === preg_match( '/all|oof|autoreply/i', $message->header( 'x-auto-response-suppress' ) );
		return self::is_by_daemon( $message ) ? $said && ! self::is_subject_of_report( $message ) : $said || ( $declared && ! self::is_subject_of_report( $message ) );
	}

	/**
	 * Says whether the sender is one that writes reports.
	 *
	 * @param Part $message Message.
	 */
	public static function is_by_daemon( Part $message ): bool {
		$from = Charset::fold( $message->header( 'from' ) );
		return 1 === preg_match( '/mailer[-_. ]?daemon|postmaster|mail delivery|mail system|microsoftexchange[0-9a-f]+|\bmdaemon\b|mail-?daemon|systeme de (messagerie|courrier)|administrateur (systeme|de la messagerie)|system administrator|(delivery|bounce|ndr)[^@]*@|remise du courrier|distribution du courrier/', $from )
			|| 1 === preg_match( '/^\s*<?\s*>?\s*$|mailer-daemon|<>/i', $message->header( 'return-path' ) . ( isset( $message->fields['return-path'] ) ? '' : 'x' ) );
	}

	/**
	 * Says whether the subject is one of reports.
	 *
	 * @param Part $message Message.
	 */
	public static function is_subject_of_report( Part $message ): bool {
		return 1 === preg_match( '/undeliver|non[- ]?(remis|distribu|delivr)|pas pu etre (remis|distribue|delivre|achemine)|(echec|erreur|impossib\w+|avis|rapport|probleme) (de |d\'|a la |dans la |lors de la )(la )?(remise|distribution|livraison|envoi|acheminement|delivrance|transmission|non)|delivery (status|failure|report|error|problem|has failed)|deliver(y|ing) .{0,20}(fail|delay)|failure notice|failed (mail|delivery)|returned mail|mail (delivery|status|could not|system error)|message (non|not) |could not (send|deliver)|bounce|mail non|courrier non|retour a l\'expediteur|returned to sender|delayed mail|warning: |message (delayed|status|retarde)|nondeliver|non-deliver|ndn:|email delivery|unzustellbar|no entregado/', Charset::fold( $message->header( 'subject' ) ) );
	}
}

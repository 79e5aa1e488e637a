<?php
/**
 * What mail servers say in words.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Phrases of mail servers by class, as patterns on folded text (lower case, no accents). The order is that of asking: what would
 * make a false hard bounce is asked for first.
 */
final class Phrases {

	/** An account is closed; the recipient's or ours. */
	private const CLOSED = 'account (\S+ )?(has been |is |was )?(permanently )?(disabled|deactivated|closed|terminated|deleted|suspended|cancelled|inactive)';

	/** The recipient is spoken of. */
	private const RECIPIENT = '\b(recipient|addressee|mailbox|destinataire|boite)\b|\b(no such|unknown|invalid) user\b|\buser (is )?(unknown|not found|does not exist|doesn.t exist)\b|\butilisateur (inconnu|inexistant)';

	/** Late or done: nothing is lost. */
	private const NOTICE = array(
		'(has been|have been|was|were) successfully (delivered|relayed|sent)', '(remis|distribue|livre|delivre|transmis)e?s? avec succes',
		'this is a warning message only', '(do|you) (not|need not) (need to )?re-?send', 'no action is required on your part',
		'has not yet been delivered', 'will continue to be attempted',
		'delivery attempts will continue', 'will be retried', 'will (keep|continue) (on )?trying', 'will retry for',
		"n'a pas (encore )?(pu etre|ete) (remis|delivre|distribue)[a-z]* (pour le moment|pour l'instant)", "n'a pas encore (pu etre|ete)",
		'(is|has been|was) delayed', 'delayed (mail|message)', '(remise|livraison|distribution) (est |a ete )?(retardee|differee)',
		"aucune action n'est (requise|necessaire)", 'nouvelles tentatives (seront|auront)', 'we will (try|keep trying)', 'gmail va reessayer',
		'gmail will retry',
	);

	/** Full. */
	private const FULL = array(
		'(mail ?box|inbox|mail ?folder|mail ?drop|account|user|recipient)(\'s)? (mailbox )?(is |has )?(currently )?(full|over ?quota|out of (storage|disk) ?space)',
		'over ?quota', 'over (the |its |his |their )?(\w+ )?quota', 'quota (is |has been |was )?(exceeded|full|reached)',
		'exceed(s|ed|ing)? (the |its |his |their )?(\w+ ){0,2}(quota|mailbox size|storage)', 'mailbox size limit', 'mailbox .{0,40}\bfull\b',
		'not enough (storage|disk) space', 'out of (storage|disk) space',
		'insufficient (disk|storage) (space|quota)',
		'boite (aux lettres |de reception |mail |du destinataire )?.{0,60}\b(pleine|saturee|remplie)\b', 'quota .{0,40}(depasse|atteint|sature)',
		'(depasse|atteint|sature).{0,20} quota', '(espace|capacite) .{0,40}(insuffisant|sature|depasse|plein)',
		"n'a plus (assez )?d'(espace|place)", '\bquotaexceeded\b', 'quotaexceededexception', '\bofr_?417\b', 'boite .{0,80}ne peut plus recevoir',
	);

	/** The mail or its sender is not wanted. */
	private const BLOCKED = array(
		'\bspam\b', '\bblock ?list', '\bblack ?list', 'blocked (using|by|due|because|for|from)', '(is|been|are|was|were) (\w+ )?blocked',
		'\bdnsbl\b', '\brbl\b', 'spamhaus', 'spamcop', 'barracuda', 'proofpoint', 'reputation', '\bdmarc\b', '\bspf\b', '\bdkim\b',
		'tls (is )?required', 'must issue a starttls', 'unsolicited', 'bulk mail',
		'(local|our|security|server|mail|content|organi[sz]ation\'?s?|administrative|email) polic(y|ies)',
		'policy (reasons|violation|rejection|restrictions)', 'violat(es|ed|ion)', 'violate.? (our|the) polic', 'virus', 'malware', 'phishing',
		'attachment', 'suspicious', 'suspected',
		'relay(ing)? (access )?(is )?(denied|not (permitted|allowed)|prohibited)',
		'not (authorized|authorised|permitted|allowed) to (send|relay|post|use)', 'authentication (is )?(required|failed)', 'unauthenticated',
		'not accepted for policy', 'anti-?spoofing', '(rejected|refused|denied) (by|under) .{0,40}polic(y|ies)',
		'content (rejected|filter|not accepted)', 'rejected (by|due to|for|because of) (\w+ )?(content|policy|filter|recipient.s polic)',
		'message (was |has been )?(rejected|refused|blocked) (by|due to|as|for) (the )?(content|polic|filter|security|suspect)',
		'sender (address )?(was |is )?(rejected|denied|blocked|not authenticated|refused)', 'sendernotauthenticated', 'notauthorized',
		'reverse dns', 'invalid dns', 'bad dns', '\bptr\b', 'bad helo', 'greylisted as permanent',
		'access (to this mail system has been rejected|denied, (spam|banned))', 'client host rejected', 'banned', 'poor sender',
		'(too (large|big)|exceeds .{0,30}(message |maximum )?size|size limit|message size)', 'indesirable',
		'liste (noire|de blocage|grise permanente)', '(politique|regles?) (de |du |locale|anti)', 'bloque', 'contenu (rejete|interdit|refuse)',
		'mail rejete', '\bofr_?(506|505|999|990|109)\b', '\blpn007_\d{3}\b', 'taille (maximale|du message|limite)', "n'(est|etes) pas autorise",
		'filtre (anti|de contenu)', 'expediteur (refuse|rejete|non autorise)', '\bs3140\b', '\bs3150\b', 'considere comme', 'smtp refuse',
		'not rfc 5322 compliant', 'restrict(ed|ions?) (by|to|from)', 'only (accepts|accepting|allows) (mail|messages) from',
		'in (the )?(mail from|from address)\b', 'domain of (the )?sender', 'sender\'?s? domain', 'add it to your account', 'your account (is|has|was)\b',
		'unable to verify (sender|your)', 'verify failed for (the )?sender', 'sender verify fail', 'too many (complaints|invalid recipients|bad)',
	);

	/** May pass. */
	private const SOFT = array(
		'tempor(ary|arily)', 'try (again|later)', 'again later', 'please retry', 'gr[ae]y-?list',
		'too many (connections|concurrent|messages|recipients|emails|errors|hops)', 'rate[- ]limit', 'slow down', 'throttl',
		'connection (timed out|refused|reset|dropped|lost|was dropped)', 'timed? ?out', 'expired', 'time (limit )?exceeded',
		'retry (time|timeout)', 'network (is )?unreachable', 'no route to host', 'could not connect',
		"wasn't able to establish an smtp connection", 'not (currently )?available', 'currently (unavailable|disabled|inactive)',
		'service (is )?unavailable', 'server (is )?(busy|down|unavailable)', 'insufficient system', 'out of memory', 'local error',
		'configuration error', 'mail loop', 'loop(s|ing)? (back|detected)', 'receiving mail too quickly', 'unusual rate', 'deferred',
		'queue too long', 'i(\'ve| have) (given up|giving up)', 'been in the queue too long', 'been on the queue too long',
		'lookup (failed|failure)', 'name service error', 'dns (error|failure|timeout|problem)', 'temporaire', 'reessay', 'ulterieurement',
		'plus tard', 'delai .{0,40}(depasse|expire|ecoule)', 'a expire', 'connexion (refusee|impossible|perdue|interrompue)',
		'ne (repond|repondait) pas', 'indisponible', 'surcharge', 'trop de (connexions|messages|destinataires)', 'certificate',
	);

	/** There is no such address, for certain. */
	private const HARD = array(
		'(user|recipient|mailbox|account|address|alias|addressee|destination|customer|e-?mail( address)?)( name| address| account)?( \S+)? (is |was )?(un ?known|not ?found|invalid|unroutable|undeliverable|does ?n[o\']t exist|does not exist|doesn\'t have|no longer (exists?|valid|available|active|on server|in use)|not (known|exist|valid|a (valid|known)|listed|have|a user)|nonexistent|non-existent|no such)',
		'unknown (or illegal )?(\w+ )?(user|recipient|mailbox|account|address|alias|local[- ]?part|destination)', 'un-?known local',
		'(no|not) (such|a known|a valid) (\w+ )?(user|recipient|mailbox|account|address|person|alias|local|customer|domain|here)',
		'no mailbox (here )?(by|with|under|found|of) ', 'no (valid )?(user|recipient|mailbox|account) (here|by|with|named|found|of that name)',
		'(invalid|non-?existent|nonexistent|illegal|bad destination|unrouteable|unroutable|undeliverable|dead|closed|deactivated) (final )?(recipient|user|mailbox|address|mail ?box address|e-?mail|account|domain)',
		'email account that you tried to reach (does not exist|is (disabled|inactive))',
		self::CLOSED,
		'mailbox (\S+ )?(has been |is |was )?(permanently )?(disabled|deactivated|closed|terminated|deleted|inactive)',
		'(mailbox|user) (\S+ )?(has )?(moved|left)( permanently)?', '(user|employee) (is )?no longer (here|with|works|employed)',
		"(couldn't|could not|can't|cannot|wasn't|was not|isn't) (be )?(found|find|locate)", 'resolver\.adr\.(recip|rec)?n?(recipient)?notfound',
		'recipientnotfound', 'recipnotfound', 'nosuchuser', "doesn't have (a|an) \S+ account",
		'user .{0,40}(unknown|does not exist|not found|doesn\'t exist)', 'not a valid (recipient|user|mailbox|address)',
		'recipient address rejected: (access denied|user|undeliverable|unknown|no such|invalid|not found|unverified)',
		'requested action not taken: mailbox unavailable', 'mailbox unavailable', 'mailbox not available',
		'(domain|host)( \S+| name)? (does not exist|doesn\'t exist|is unknown|not found|unknown|has no (mx|mail))',
		'host or domain name not found', 'nxdomain', 'no mx record', '(not|n[o\']t) (listed|found|known) (in|at|on) ', 'no such domain',
		'unknown (host|domain)', 'domain (name )?not found', "couldn't find any host", 'bad (destination )?(mailbox|address|host)',
		"couldn't find a mail exchanger", 'unrouteable', 'unroutable', 'all relevant mx records point to non-existent hosts', 'null mx',
		'does not accept mail \(nullmx\)', 'addressed recipient .{0,20}unknown',
		'(utilisateur|destinataire|adresse|compte|abonne|correspondant|boite|usager)[^.]{0,60} (est |sont )?(inconnue?s?|inexistante?|introuvable|invalide|desactivee?|supprimee?|fermee?|cloturee?|resiliee?|suspendue?)\b',
		"(n'existe|n'existe(nt)?) (pas|plus)", "n'a pas ete trouvee?", "n'a pu etre trouvee?",
		'(inexistant|inconnu|invalide)e? (recipient|user|destinataire)', 'adresse d.?.?au moins un destinataire invalide',
		"n'est (pas|plus) (une adresse |un compte |une boite )?(valide|active|actif|reconnue?|attribuee?)",
		"(ne trouve|n'a pas trouve|impossible de trouver|introuvable) (pas )?", 'aucun (utilisateur|compte|destinataire|abonne) ', '\bofr_?416\b',
		'pas de (boite|compte|destinataire) ', 'domaine .{0,60}(inconnu|inexistant|introuvable)', "n'a plus de boite",
	);

	/**
	 * Gives the class that a text speaks of, or null when no phrase is known.
	 *
	 * @param string $text Text of the report or what the other server said.
	 */
	public static function classify( string $text ): ?ReportClass {
		$folded = Charset::fold( $text );
		return match ( true ) {
			self::has( self::FULL, $folded )    => ReportClass::Full,
			self::has( self::BLOCKED, $folded ) => ReportClass::Blocked,
			self::has( self::HARD, $folded )    => ReportClass::Hard,
			self::has( self::SOFT, $folded )    => ReportClass::Soft,
			default                             => null,
		};
	}

	/**
	 * Says whether a report tells that nothing is lost.
	 *
	 * @param string $text Text of the report.
	 */
	public static function says_nothing_is_lost( string $text ): bool {
		return self::has( self::NOTICE, Charset::fold( $text ) );
	}

	/**
	 * Says whether a text tells of a closed account.
	 *
	 * @param string $text What the other server said.
	 */
	public static function says_account_is_closed( string $text ): bool {
		return self::has( array( self::CLOSED ), Charset::fold( $text ) );
	}

	/**
	 * Says whether a text speaks of the recipient of the mail.
	 *
	 * @param string $text What the other server said.
	 */
	public static function names_recipient( string $text ): bool {
		return self::has( array( self::RECIPIENT ), Charset::fold( $text ) );
	}

	/**
	 * Says whether one of some patterns occurs.
	 *
	 * @param list<string> $patterns Patterns.
	 * @param string       $folded   Folded text.
	 */
	private static function has( array $patterns, string $folded ): bool {
		foreach ( $patterns as $pattern ) {
			if ( 1 === preg_match( '~' . $pattern . '~u', $folded ) ) {
				return true;
			}
		}
		return false;
	}
}

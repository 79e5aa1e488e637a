<?php
/**
 * Uploaded files.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * The network's rules for uploaded files, hooked in one place.
 */
final class Media {

	/**
	 * Hooks every rule.
	 */
	public function register(): void {
		( new Uploads() )->register();
		( new SvgAttachments() )->register();
		( new Credit() )->register();
		( new Zoom() )->register();
		( new PhotoUses() )->register();
		PhotoGallery::register();
	}
}

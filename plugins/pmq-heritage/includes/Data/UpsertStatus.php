<?php
/**
 * What became of an import row.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * What an import row did, or would do.
 */
enum UpsertStatus: string {

	case New_      = 'new';
	case Changed   = 'changed';
	case Unchanged = 'unchanged';
	case Error     = 'error';
}

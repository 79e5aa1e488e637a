<?php
/**
 * The map of the territory: a drawing with a list, then Leaflet.
 *
 * @package PaysMidiQuercy
 *
 * @var array<string, mixed> $attributes Attributes of the block.
 */

declare(strict_types=1);

( new \PaysMidiQuercy\Map\View\MapBlock( $attributes, \PaysMidiQuercy\network()->territory ) )->print();

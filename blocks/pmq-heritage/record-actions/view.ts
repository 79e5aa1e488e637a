import '@wordpress/interactivity';

module.exports = {
	extends: [ '@wordpress/stylelint-config/scss-stylistic' ],
	ignoreFiles: [ '**/build/**', '**/node_modules/**', '**/vendor/**', '.pmq/**' ],
	rules: {
		// Block names give classes such as wp-block-pmq-map__list, is-open.
		'selector-class-pattern': [
			'^[a-z][a-z0-9]*(-[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+(-[a-z0-9]+)*)?$',
			{ message: 'Write classes as block__part--variant.' },
		],
		'no-descending-specificity': null,
		'@stylistic/max-line-length': null,
	},
};

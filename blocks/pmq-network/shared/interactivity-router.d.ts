/** The part of core's router module that the search page uses; the module comes from WordPress at run time. */
declare module '@wordpress/interactivity-router' {
	export const actions: {
		navigate: (
			href: string,
			options?: {
				html?: string;
				replace?: boolean;
				loadingAnimation?: boolean;
				screenReaderAnnouncement?: boolean;
			}
		) => Promise< void >;
	};
}

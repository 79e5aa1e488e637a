/** Sharing without any third party's script. */

/** Opens the system's own sheet; a visitor who closes it has changed their mind, which is no fault. */
export async function shareSheet( page: { readonly title: string; readonly url: string } ): Promise< boolean > {
	try {
		await window.navigator.share( page );
		return true;
	} catch {
		return false;
	}
}

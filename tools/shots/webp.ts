/** Makes pictures small: the browser that took them writes WebP, at half their size. */
import type { Browser } from '@playwright/test';

const scale = 0.5;
const quality = 0.66;

/**
 * Turns a PNG into a smaller WebP.
 *
 * @param browser Browser.
 * @param png     Picture.
 */
export async function smallest( browser: Browser, png: Buffer ): Promise< Buffer > {
	const page = await browser.newPage();
	try {
		const data = await page.evaluate(
			async ( [ source, factor, loss ] ) => {
				const image = await createImageBitmap(
					await ( await fetch( `data:image/png;base64,${ source }` ) ).blob()
				);
				const canvas = document.createElement( 'canvas' );
				canvas.width = Math.round( image.width * factor );
				canvas.height = Math.round( image.height * factor );
				const context = canvas.getContext( '2d' );
				if ( context ) {
					context.imageSmoothingQuality = 'high';
					context.drawImage( image, 0, 0, canvas.width, canvas.height );
				}
				return canvas.toDataURL( 'image/webp', loss );
			},
			[ png.toString( 'base64' ), scale, quality ] as const
		);
		return Buffer.from( data.split( ',' )[ 1 ] ?? '', 'base64' );
	} finally {
		await page.close();
	}
}

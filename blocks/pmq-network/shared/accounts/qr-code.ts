import qrcode from 'qrcode-generator';

/** Draws an address as a picture that a phone's camera reads. */
export function draw( address: string, label: string ): HTMLImageElement {
	const code = qrcode( 0, 'M' );
	code.addData( address );
	code.make();
	const image = document.createElement( 'img' );
	image.src = code.createDataURL( 5, 20 );
	image.alt = label;
	return image;
}

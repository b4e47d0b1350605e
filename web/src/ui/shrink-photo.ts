/** Pixels of the longer side: enough to read a gauge on it, and some hundred kilobytes. */
const LONGEST = 1600;
const QUALITY = 0.82;

/**
 * A picture drawn anew as JPEG, at most 1600 pixels long: what the camera wrote beside it (place, device, time) is gone.
 * @throws when the file is no picture that this browser can show
 */
export async function shrinkPhoto(file: Blob): Promise<ArrayBuffer> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser does not draw');
  // JPEG has no transparency: what is clear becomes paper, not black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('this browser does not write JPEG');
  return blob.arrayBuffer();
}

import { Injectable, type PipeTransform } from '@nestjs/common';
import { SEAL_LAYERS, type SealLayer } from '../../domain/seal/seal-lots';
import { RefusedError } from '../../platform/http/refused-error';

/** The layer an address names. @throws RefusedError NOT_FOUND. */
@Injectable()
export class SealLayerPipe implements PipeTransform<string, SealLayer> {
  transform(text: string): SealLayer {
    const layer = SEAL_LAYERS.find((one) => String(one) === text);
    if (!layer) throw new RefusedError({ code: 'NOT_FOUND' });
    return layer;
  }
}

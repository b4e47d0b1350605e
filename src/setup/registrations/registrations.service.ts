import { Injectable } from '@nestjs/common';
import type { Archive } from '../../domain/archive/archive';
import type { Tx } from '../../platform/database/transactions';
import { RegistrationsRepository, type NewRegistration } from './registrations.repository';

@Injectable()
export class RegistrationsService {
  constructor(private readonly registrations: RegistrationsRepository) {}

  /** Registrations of people who are there already, a chunk at a time. */
  addRegistrations(tx: Tx, registrations: readonly NewRegistration[]): Promise<void> {
    return this.registrations.insert(tx, registrations);
  }

  /** All of an archive with their steps. */
  takeOver(tx: Tx, { trades }: Pick<Archive, 'trades'>): Promise<void> {
    const all = trades.flatMap(({ id, registrations = [] }) =>
      registrations.map((one) => ({ ...one, tradeId: id })),
    );
    return this.registrations.insert(tx, all);
  }
}

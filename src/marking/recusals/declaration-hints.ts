import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JudgeId } from '../../domain/kernel/ids';
import { OutboxTail } from '../../platform/outbox/outbox-tail';
import { DeskChanges } from '../desk/desk-changes';

/** Tells the desks, on every node, that a judge of theirs has declared something. */
@Injectable()
export class DeclarationHints implements OnModuleInit {
  constructor(
    private readonly tail: OutboxTail,
    private readonly desks: DeskChanges,
  ) {}

  onModuleInit(): void {
    this.tail.on('conflict.declared.v1', ({ payload }) => this.desks.heard(payload.judgeId as JudgeId));
  }
}

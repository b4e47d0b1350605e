import type { CertificateStatement } from '../../domain/certificate/certificate-ground';

/** Somebody made up, with a long name of two lines, so that a layout is tried with what is hard. */
export const SAMPLE_STATEMENT: CertificateStatement = {
  holder: '虚构·阿卜杜热西提',
  unit: '虚构市轨道交通装备制造（集团）有限责任公司第二检修分公司',
  trade: { zh: '虚构工种', en: 'Fictional Trade' },
  title: { zh: '虚构称号', en: 'Fictional Title' },
  place: 1,
  occupation: '虚构职业',
  clause: { zh: '《虚构办法》第一条', en: 'clause 1 of the Fictional Measures' },
  fromGrade: 4,
  toGrade: 3,
  term: { startsOn: '2026-01-01', endsOn: '2029-12-31' },
};

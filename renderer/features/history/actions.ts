import { type AuditAction, auditActions } from '../../../shared/bridge/audit-actions';

export type Kind = AuditAction extends `${infer K}.${string}` ? K : never;

/** True for an action that has words here: an entry may have been written by a later release. */
export const isAction = (name: string): name is AuditAction => (auditActions as readonly string[]).includes(name);

export const kindOf = (action: string): string => action.split('.', 1)[0] ?? action;

/** Kinds of entry in the order in which the filter offers them, those of a matter before those of the vault. */
export const kinds = [...new Set(auditActions.map(kindOf))] as readonly Kind[];

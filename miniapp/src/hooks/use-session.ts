import { type Person, resident, staff } from '@/platform/session';
import { useSignal } from '@/platform/signal';

/** The resident's session on this phone, or null. */
export const useResident = () => useSignal(resident);

/** The staff session on this phone, or null. */
export const useStaff = () => useSignal(staff);

/** Whom this account acts for; empty before anybody is bound. */
export const usePersons = (): readonly Person[] => useResident()?.me.persons ?? [];

/** Under which name answers are kept on the phone: nobody reads another account's. */
export const useScope = (): string => useResident()?.me.id ?? 'guest';

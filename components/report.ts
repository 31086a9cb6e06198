import { createContext } from 'preact';
import type { ReportForm } from '../core/guides/report-url';

/** Without a provider or a form, guides don't ask for reports. */
export const Report = createContext<ReportForm | undefined>(undefined);

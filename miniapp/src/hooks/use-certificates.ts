import { listCertificates } from '@huiyin/shared/contracts/certificate';
import { api } from '@/platform/api';
import { useLoad } from './use-load';

/** The certificates that others demand, as the search looks at them; kept on the phone. */
export const useCertificates = () =>
  useLoad('public', 'certificates', async () => {
    const { certificates } = await api(listCertificates, {});
    return certificates.map(({ key, name, variants, words }) => ({
      ...{ key, name, plainName: name, synonyms: [...variants, ...words] },
    }));
  });

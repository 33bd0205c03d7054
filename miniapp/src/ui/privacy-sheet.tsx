import { PRIVACY } from '@huiyin/shared/labels/miniapp';
import {
  AGREE_BUTTON,
  agreeToPrivacy,
  openPrivacyContract,
  privacyQuestion,
  refusePrivacy,
} from '@/platform/privacy';
import { useSignal } from '@/platform/signal';
import { Button } from './button';
import { Sheet } from './overlay';
import { Words } from './words';

/** WeChat's privacy question in our words: agree, refuse, refuse again all lead on. */
export const PrivacySheet = () => {
  const question = useSignal(privacyQuestion);
  if (!question) return null;
  return (
    <Sheet title={PRIVACY.ask} id="privacy-sheet">
      <Words>{PRIVACY.askWhy}</Words>
      <Button kind="quiet" onTap={openPrivacyContract}>
        {PRIVACY.contract}
      </Button>
      <Button
        id={AGREE_BUTTON}
        kind="primary"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={agreeToPrivacy}
      >
        {PRIVACY.agree}
      </Button>
      <Button id="privacy-refuse" onTap={refusePrivacy}>
        {PRIVACY.refuse}
      </Button>
    </Sheet>
  );
};

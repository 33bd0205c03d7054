import { visibleFields } from '@huiyin/shared/catalogue/visible';
import { Fragment } from 'react';
import { type Errors, errorsBelow } from '@/parts/form/answers';
import { FieldInput } from '@/parts/form/field-input';
import type { ApplyDraft } from '../hooks/use-apply-draft';
import { type Offer, offerOf, usedOffer } from '../rules/given';
import type { Guide, Step } from '../rules/steps';
import { GivenOffer, GivenUsed } from './given-offer';

/** One page of questions; what was given before is offered in its place. */
export const TopicStep = ({
  item,
  step,
  draft,
  errors,
  offers,
  onChange,
  onOffer,
}: {
  item: Guide;
  step: Extract<Step, { kind: 'topic' }>;
  draft: ApplyDraft;
  errors: Errors;
  offers: readonly Offer[];
  onChange: (key: string) => void;
  onOffer: (offer: Offer, on: boolean) => void;
}) => (
  <>
    {visibleFields(item.fields, draft.content.answers)
      .filter((field) => step.keys.includes(field.key))
      .map((field) => {
        const offer = offerOf(offers, 'answer', field.key);
        const used = usedOffer(offers, draft.content.given ?? {}, 'answer', field.key);
        if (used)
          return (
            <GivenUsed
              key={field.key}
              asked={{ id: field.key, label: field.label, required: field.required }}
              offer={used}
              onDrop={() => onOffer(used, false)}
            />
          );
        return (
          <Fragment key={field.key}>
            {offer && draft.content.answers[field.key] === undefined ? (
              <GivenOffer offer={offer} onUse={() => onOffer(offer, true)} />
            ) : null}
            <FieldInput
              field={field}
              value={draft.content.answers[field.key]}
              errors={errorsBelow(errors, field.key)}
              onChange={(value) => {
                onChange(field.key);
                draft.change((content) => ({
                  ...content,
                  answers: { ...content.answers, [field.key]: value },
                }));
              }}
            />
          </Fragment>
        );
      })}
  </>
);

import { getLetter } from '@huiyin/shared/contracts/letter';
import { LETTER_PAGE } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useScope } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { problemWords } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { openPdf } from '@/platform/open-pdf';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';

/** The answer in writing, as the desk prints it: to be read here, and kept as a file that its font lies in. */
export default function LetterPage() {
  const id = useRouter().params.id ?? '';
  const load = useLoad(useScope(), `letter:${id}`, () => api(getLetter, { params: { id } }));
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const keep = (title: string) => {
    setProblem(null);
    return openPdf(`/api/matters/${encodeURIComponent(id)}/letter.pdf`, title).catch((error: unknown) =>
      setProblem(problemWords(error)),
    );
  };
  return (
    <Page id="letter">
      <Loaded load={load} lines={8}>
        {(letter) => (
          <>
            <Card>
              <Words size="title" center>
                {letter.title}
              </Words>
              <Words tone="soft">{letter.number}</Words>
              <Words>{letter.to}</Words>
              {letter.paragraphs.map((text) => (
                <Words key={text}>{text}</Words>
              ))}
              <Words>{letter.from}</Words>
              <Words>{letter.date}</Words>
              {letter.contact.map((line) => (
                <Words key={line} tone="soft" size="caption">
                  {line}
                </Words>
              ))}
            </Card>
            <Words tone="soft">{LETTER_PAGE.why}</Words>
            {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
            <Button id="letter-keep" kind="primary" onTap={() => keep(letter.title)}>
              {LETTER_PAGE.keep}
            </Button>
          </>
        )}
      </Loaded>
    </Page>
  );
}

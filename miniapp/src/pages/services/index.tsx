import { search } from '@huiyin/shared/catalogue/search';
import { about } from '@huiyin/shared/contracts/account';
import { SAY } from '@huiyin/shared/labels/ask';
import { CERTIFICATE } from '@huiyin/shared/labels/certificate';
import { SERVICES } from '@huiyin/shared/labels/miniapp';
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { useCertificates } from '@/hooks/use-certificates';
import { type ItemBrief, useItems } from '@/hooks/use-items';
import { useLoad } from '@/hooks/use-load';
import { Loaded } from '@/parts/loaded';
import { api } from '@/platform/api';
import { go } from '@/platform/nav';
import { callNumber } from '@/platform/phone';
import { Button } from '@/ui/button';
import { Heading, Row, Rows } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { Browse } from './browse';
import './index.scss';

const ItemRows = ({ items }: { items: readonly ItemBrief[] }) => (
  <Rows id="found">
    {items.map((item) => (
      <Row
        key={item.id}
        id={`item-${item.id}`}
        title={item.plainName}
        sub={item.plainName === item.name ? undefined : item.name}
        onTap={() => go('guide', { id: item.id })}
      />
    ))}
  </Rows>
);

/** Papers that others demand: most of them no village issues. */
const Papers = ({ words }: { words: string }) => {
  const load = useCertificates();
  if (load.status !== 'ready' || !/证|章/.test(words)) return null;
  const found = search(load.data, words).slice(0, 3);
  if (found.length === 0) return null;
  return (
    <>
      <Heading>{CERTIFICATE.fromSearch}</Heading>
      <Rows id="found-papers">
        {found.map(({ key, name }) => (
          <Row key={key} id={`paper-${key}`} title={name} onTap={() => go('certificate', { key })} />
        ))}
      </Rows>
    </>
  );
};

const NotFound = () => {
  const facts = useLoad('public', 'about', () => api(about, {}));
  const phone = facts.status === 'ready' ? facts.data.centre?.phone : null;
  return (
    <Empty
      icon="search"
      title={SERVICES.none}
      {...(phone ? { action: SERVICES.ask, onAction: () => void callNumber(phone) } : {})}
    />
  );
};

const Found = ({ items, words }: { items: readonly ItemBrief[]; words: string }) => {
  const found = search(items, words);
  return (
    <>
      {found.length === 0 ? <NotFound /> : <Heading>{SERVICES.found(found.length)}</Heading>}
      {found.length === 0 ? null : <ItemRows items={found} />}
      <Papers words={words} />
      <Button
        id="to-say"
        icon="talk"
        kind={found.length === 0 ? 'primary' : 'plain'}
        onTap={() => go('say', { words: words.trim() })}
      >
        {found.length === 0 ? SAY.title : SAY.notHere}
      </Button>
    </>
  );
};

export default function Services() {
  const [words, setWords] = useState('');
  const load = useItems();
  return (
    <Page tab="services" title={SERVICES.title} id="services">
      <View className="search">
        <Icon name="search" />
        <Input
          id="search"
          className="search__input"
          value={words}
          placeholder={SERVICES.search}
          ariaLabel={SERVICES.search}
          confirmType="search"
          onInput={({ detail }) => setWords(String(detail.value))}
        />
        {words === '' ? null : (
          <Button small kind="quiet" onTap={() => setWords('')}>
            {SERVICES.clear}
          </Button>
        )}
      </View>
      {words === '' ? (
        <Words size="caption" tone="soft">
          {SERVICES.searchHint}
        </Words>
      ) : null}
      <Loaded load={load} lines={8}>
        {(items) =>
          words.trim() === '' ? <Browse items={items} /> : <Found items={items.items} words={words} />
        }
      </Loaded>
    </Page>
  );
}

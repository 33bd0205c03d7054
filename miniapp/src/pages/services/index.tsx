import { search } from '@huiyin/shared/catalogue/search';
import { about } from '@huiyin/shared/contracts/account';
import { SERVICES } from '@huiyin/shared/labels/miniapp';
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
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
        {(items) => {
          if (words.trim() === '') return <Browse items={items} />;
          const found = search(items.items, words);
          if (found.length === 0) return <NotFound />;
          return (
            <>
              <Heading>{SERVICES.found(found.length)}</Heading>
              <ItemRows items={found} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

import { useParams } from 'react-router-dom';
import { MatterPane } from '../features/matter/matter-pane';

/** A matter by itself, when it was not opened from a queue. */
export const MatterPage = () => {
  const { id = '' } = useParams<{ id: string }>();
  return <MatterPane key={id} id={id} />;
};

import type { OfferedService } from '@tongban/contracts/intermediaries.ts'
import { Button, Input, InputNumber } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import type { FaultOf } from '../../../forms/action-form.tsx'
import { Labelled } from '../../../show/labelled.tsx'
import './services.css'

type Given = {
  services: readonly OfferedService[]
  faultOf: FaultOf
  onChange: (services: OfferedService[]) => void
}

/** What a body offers: at least one service. */
export function Services({ services, faultOf, onChange }: Given) {
  const { say } = useLanguage()
  const change = (index: number, changes: Partial<OfferedService>) =>
    onChange(services.map((service, at) => (at === index ? { ...service, ...changes } : service)))
  return (
    <fieldset className="services">
      <legend>{say('intermediaries.services')}</legend>
      {services.map((service, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: services are edited in place and have no identity of their own
        <div key={index} className="service">
          <Labelled
            label={say('intermediaries.service')}
            hint={say('intermediaries.service_hint')}
            fault={faultOf(
              `/services/${index}/name`,
              service.name.trim() === '' && say('intermediaries.required'),
            )}
          >
            {(ids) => (
              <Input
                {...ids}
                lang="zh-CN"
                value={service.name}
                onChange={({ target }) => change(index, { name: target.value })}
              />
            )}
          </Labelled>
          <Labelled
            label={say('intermediaries.price')}
            fault={faultOf(
              `/services/${index}/price`,
              service.price.trim() === '' && say('intermediaries.required'),
            )}
          >
            {(ids) => (
              <Input
                {...ids}
                lang="zh-CN"
                value={service.price}
                onChange={({ target }) => change(index, { price: target.value })}
              />
            )}
          </Labelled>
          <Labelled label={say('intermediaries.workdays')} fault={faultOf(`/services/${index}/workdays`)}>
            {(ids) => (
              <InputNumber
                {...ids}
                min={0}
                max={400}
                precision={0}
                value={service.workdays}
                onChange={(workdays) => change(index, { workdays: workdays ?? 0 })}
              />
            )}
          </Labelled>
          {services.length > 1 && (
            <Button
              size="small"
              onClick={() => onChange(services.filter((_, at) => at !== index))}
              aria-label={say('intermediaries.remove_service', { number: index + 1 })}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => onChange([...services, { name: '', price: '', workdays: 5 }])}>
        {say('intermediaries.add_service')}
      </Button>
    </fieldset>
  )
}

package io.jobhunt.hawtio;

import io.hawt.jmx.JMXSecurityMBean;
import java.util.List;
import java.util.Map;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;

/** Tells Hawtio beforehand what the policy refuses, so that it locks those buttons instead of offering them. */
class HawtioRights implements JMXSecurityMBean {

    /** Hawtio looks for a bean of this type and area. */
    static final ObjectName NAME = name("hawtio:type=security,area=jmx,name=HawtioRights");

    private final HawtioPolicy policy;

    HawtioRights(HawtioPolicy policy) {
        this.policy = policy;
    }

    /** A bean is locked only where it may not even be looked at; its operations are asked for one by one. */
    @Override
    public boolean canInvoke(String bean) {
        return !policy.isObjectNameHidden(name(bean));
    }

    @Override
    public boolean canInvoke(String bean, String operation) {
        return policy.isOperationAllowed(name(bean), operation);
    }

    @Override
    public boolean canInvoke(String bean, String operation, String[] argumentTypes) {
        return canInvoke(bean, operation);
    }

    @Override
    public TabularData canInvoke(Map<String, List<String>> operationsByBean) throws OpenDataException {
        TabularData answers = new TabularDataSupport(CAN_INVOKE_TABULAR_TYPE);
        for (Map.Entry<String, List<String>> asked : operationsByBean.entrySet()) {
            for (String operation : asked.getValue()) {
                answers.put(
                        new CompositeDataSupport(CAN_INVOKE_RESULT_ROW_TYPE, CAN_INVOKE_RESULT_COLUMNS, new Object[] {
                            asked.getKey(), operation, canInvoke(asked.getKey(), operation)
                        }));
            }
        }
        return answers;
    }

    private static ObjectName name(String name) {
        try {
            return new ObjectName(name);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}

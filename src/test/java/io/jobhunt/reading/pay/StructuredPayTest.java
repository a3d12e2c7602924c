package io.jobhunt.reading.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Salary.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredPayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "90000|120000|USD|YEAR|{'@type':'MonetaryAmount','currency':'USD','value':{'@type':'QuantitativeValue','minValue':90000,'maxValue':120000,'unitText':'YEAR'}}",
                "90000|120000|USD|YEAR|{'currency':'usd','value':{'minValue':'90,000','maxValue':'120,000.00','unitText':'Annually'}}",
                "25|25|GBP|HOUR|{'currency':'GBP','value':{'value':25,'unitText':'HOURLY'}}",
                "25.5|25.5|USD|HOUR|{'currency':'USD','value':25.50,'unitText':'hour'}",
                "4000|5000|EUR|MONTH|{'currency':'EUR','minValue':4000,'maxValue':5000,'unitText':'per month'}",
                "500|600|EUR|DAY|{'currency':'€','value':{'minValue':500,'maxValue':600,'unitText':'DAILY'}}",
                "90000|-|USD|YEAR|{'currency':'USD','value':{'minValue':90000,'maxValue':0,'unitText':'YEAR'}}",
                "-|90000|USD|YEAR|{'currency':'USD','value':{'minValue':null,'maxValue':90000,'unitText':'YEAR'}}",
                "90000|120000|USD|-|{'currency':'USD','value':{'minValue':120000,'maxValue':90000}}",
                "50000|60000|EUR|YEAR|'50.000 € - 60.000 € pro Jahr'",
                "50000|60000|EUR|YEAR|{'currency':'EUR','value':'50000-60000','unitText':'YEAR'}",
                "50000|50000|-|-|50000",
                "50000|50000|-|-|'50000.00'",
                "85000|85000|USD|YEAR|'$85,000'",
                "70000|80000|CAD|YEAR|[{'currency':'CAD','value':{'value':0}},{'currency':'CAD','value':{'minValue':70000,'maxValue':80000,'unitText':'YEAR'}}]",
                "101000|152000|USD|YEAR|{'currency':'USD','interval':'per-year-salary','min':101000,'max':152000}",
                "48000|52000|USD|YEAR|{'compensationType':'Salary','interval':'1 YEAR','currencyCode':'USD','minValue':48000,'maxValue':52000}",
                "100000|140000|USD|-|[{'min_cents':10000000,'max_cents':14000000,'currency_type':'USD','title':'Pay'}]",
                "60|60|USD|HOUR|{'@type':'PriceSpecification','price':60,'priceCurrency':'USD','unitCode':'HUR'}",
                "70000|70000|USD|YEAR|{'currency':'USD','value':{'value':{'value':70000},'unitText':'ANN'}}",
                "3000|3500|EUR|-|{'currency':'EUR','value':{'minValue':3000,'maxValue':3500,'unitText':'BIWEEKLY'}}"
            })
    void readsTheShapesOfSchemaOrgAndOfTheSites(String min, String max, String currency, Period period, String json)
            throws Exception {
        Optional<Salary> expected = Optional.of(new Salary(number(min), number(max), currency, period));

        Optional<Salary> found = Salaries.structured(tree(json));

        assertThat(PayTable.same(found, expected)).as("%s", found).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "''",
                "0",
                "'0'",
                "{'currency':'USD'}",
                "{'currency':'USD','value':{}}",
                "'Competitive'",
                "'DOE'",
                "{'currency':'USD','value':{'minValue':0,'maxValue':0,'unitText':'YEAR'}}",
                "{'currency':'USD','value':{'value':''}}",
                "{'@type':'MonetaryAmount','value':{'minValue':'','maxValue':''}}",
                "{'value':{'value':-5}}",
                "true"
            })
    void whatStatesNoAmountIsNoSalary(String json) throws Exception {
        assertThat(Salaries.structured(tree(json))).isEmpty();
    }

    @Test
    void theCurrencyBesideThePayFillsItsGap() throws Exception {
        Optional<Salary> salary = Salaries.structured(tree("{'minValue':90000,'maxValue':95000}"), "EUR");

        assertThat(salary).map(Salary::currency).contains("EUR");
    }

    @Test
    void nothingIsNoSalary() {
        assertThat(Salaries.structured(null)).isEmpty();
    }

    @Test
    void depthEndsNotInAnOverflow() throws Exception {
        String deep = "{\"value\":".repeat(900) + "1" + "}".repeat(900);

        assertThat(Salaries.structured(JSON.readTree(deep))).isEmpty();
    }

    private static JsonNode tree(String json) throws Exception {
        return JSON.readTree(json.replace('\'', '"'));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}

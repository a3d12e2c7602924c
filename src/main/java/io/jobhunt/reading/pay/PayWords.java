package io.jobhunt.reading.pay;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The words around an amount that say whether it is pay. */
public final class PayWords {

    /** Name what the job pays, wherever they stand. */
    private static final Set<String> NAMES = set(
            "salary salaries pay payrate wage wages compensation remuneration renumeration salaried payscale payband"
                    + " emoluments honorarium"
                    + " gehalt gehaltsspanne gehaltsrahmen gehaltsband jahresgehalt jahresbruttogehalt bruttojahresgehalt"
                    + " jahresbrutto monatsgehalt grundgehalt fixgehalt bruttogehalt einstiegsgehalt lohn stundenlohn monatslohn"
                    + " jahreslohn bruttolohn vergütung entgelt tagessatz stundensatz verdienst"
                    + " salaire salaires rémunération remuneración salario salarios sueldo retribución retribuzione stipendio"
                    + " salário salários remuneração salaris loon uurloon bruttolön lön månadslön lønn løn palkka wynagrodzenie"
                    + " stawka pensja płaca wynagrodzenia mzda plat maaş"
                    + " 年収 年俸 想定年収 予定年収 月給 月収 時給 日給 週給 給与 給料 報酬 年薪 月薪 薪资 薪酬 工资 时薪 日薪 周薪 연봉 월급 시급 급여");

    /**
     * Name it only beside an amount of money that reads like pay: "a base of 500 customers", "paid parental leave of 16
     * weeks", "RAL 9010" and "12 hourly checks" are something else.
     */
    private static final Set<String> NAMES_IN_CONTEXT =
            set("base pays paying paid comp earn earning hourly ctc tjm lpa ral");

    /** Name pay together with what depends on success, wherever they stand. */
    private static final Set<String> TOTAL_NAMES = set("ote zielgehalt jahreszielgehalt zieleinkommen");

    private static final Set<String> TOTAL_IN_CONTEXT = set("earnings tc package");

    private static final Set<String> PAY = both(NAMES, NAMES_IN_CONTEXT);
    private static final Set<String> TOTAL = both(TOTAL_NAMES, TOTAL_IN_CONTEXT);

    /** Money that a posting speaks of and that is no pay, whatever else the sentence says. */
    private static final Set<String> NO_PAY = set(
            "bonus bonuses bonusses prämie prime primes bono bônus premie signing equity stock stocks rsu rsus shares"
                    + " grant grants budget budgets stipend stipends allowance allowances reimbursement reimbursements reimburse"
                    + " reimbursed voucher vouchers funding fund funds funded raised raising raise series revenue revenues arr mrr"
                    + " acv tcv gmv gmw gtv aum valuation valued worth quota quotas discount discounts donate donation donations match"
                    + " matching matched 401 401k hsa fsa deductible tuition referral referrals refer relocation subsidy subsidies"
                    + " savings saved saves save scholarship prize prizes award awards fine fines penalty fee fees price priced pricing"
                    + " cost costs credit credits zuschuss budgets indemnité incentive incentives commission commissions provision"
                    + " backed invested investment investments investors capitalization turnover umsatz ebitda portfolio"
                    + " reward rewards rebate 賞与 奖金");

    /** Things that money is spent on or made with: they tell only where nothing names pay. */
    private static final Set<String> OTHER_MONEY = set(
            "profit sale sales deal deals contracts assets customer customers client clients user users merchant"
                    + " merchants transaction transactions payments volume spend spending loan loans debt mortgage lending"
                    + " insurance coverage life pension retirement premium education learning training conference conferences"
                    + " course courses books development professional gym wellness wellbeing fitness internet phone cell equipment"
                    + " laptop desk office setup travel commuter parking childcare fertility adoption meal meals lunch food"
                    + " lifestyle hardware tax taxes value market industry business company companies startup program"
                    + " programme project projects membership subscription gift purchase buy home house housing rent health medical"
                    + " dental vision family families campaign campaigns ads advertising growth goal goals target pipeline account"
                    + " accounts patients donors charity employee employees plan plans saas threshold limit balance exceeding");

    private static final Set<String> FILLERS = set(
            "is are of for the this that role position job in at from between to up a an and range ranges ranging band level"
                    + " will be approximately approx around about circa ca gross brutto brut bruto net annual annually yearly monthly"
                    + " hourly weekly daily base rate rates starting starts start expected estimated target targeted total cash"
                    + " currently our offered offering offer p per year annum hour month us usa usd uk minimum maximum min max"
                    + " salary pay compensation starting anticipated typical full time new hire falls fall within day week von bis zwischen"
                    + " ab de à entre desde partir est ist beträgt liegt bei und et jährlich monatlich annuel mensuel anual mensual"
                    + " di da du le la el il op tussen mellan mellem od scale schedule zone tier package depending on"
                    + " : - – — ( ) [ ] * = / | > → • ~ + , 。 は が 約 ： \" “ '");

    /** Directly before an amount they tie it to the word for pay earlier in the sentence. */
    private static final Set<String> LINKS = set(
            "is are of between from : ： = be range ranges ranging within at start starts to exceed around approximately approx beträgt zwischen entre est por bei liegt 約 is:");

    private static final Set<String> PRAISE = set(
            "competitive attractive great generous excellent fair good strong leading industry top rewarding market-leading best high"
                    + " attraktive attraktives compétitif compétitive");

    private static final Set<String> CONNECTORS = set(
            "+ plus & and or , / incl include includes including excl excluding excludes exclude exclusive inclusive without before"
                    + " zzgl und inkl et y e additional extra discretionary annual performance variable potential eligible sales");

    private static final Set<String> BREAKERS =
            set("including includes include such like eg with alongside addition benefits perks plus");

    /** End the phrase that follows an amount. */
    private static final Set<String> CUTS = set(
            ", ; ( ) [ ] + plus and & with depending based commensurate or | – — - including incl zzgl und inkl et dependent subject as"
                    + " where while but in/or • / dep ＋ 、 。 ・ （ ）");

    private static final Set<String> SPENT =
            set("spend purchase buy use put support help set invest cover learn attend pay improve");

    private PayWords() {}

    /** The words after which a number is pay, without a look at what else stands there. */
    public static Set<String> names() {
        return both(NAMES, TOTAL_NAMES);
    }

    static boolean isPay(String lower) {
        return PAY.contains(lower) || PayCompounds.isPay(lower);
    }

    static boolean isTotal(String lower) {
        return TOTAL.contains(lower);
    }

    static boolean isNoPay(String lower) {
        return NO_PAY.contains(lower);
    }

    static boolean isOtherMoney(String lower) {
        return OTHER_MONEY.contains(lower);
    }

    static boolean isFiller(String lower) {
        return FILLERS.contains(lower);
    }

    static boolean isLink(String lower) {
        return LINKS.contains(lower);
    }

    static boolean isPraise(String lower) {
        return PRAISE.contains(lower);
    }

    static boolean isConnector(String lower) {
        return CONNECTORS.contains(lower);
    }

    static boolean isBreaker(String lower) {
        return BREAKERS.contains(lower);
    }

    static boolean isCut(String lower) {
        return CUTS.contains(lower);
    }

    static boolean isSpent(String lower) {
        return SPENT.contains(lower);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static Set<String> set(String words) {
        return Set.copyOf(new HashSet<>(Arrays.asList(words.split(" "))));
    }
}

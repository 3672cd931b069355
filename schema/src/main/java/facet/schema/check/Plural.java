package facet.schema.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// English plurals, as Prisma forms them for the names of lists.
final class Plural {
    /// Words without a plural that the endings below would change.
    private static final Set<String> UNCOUNTABLE = Set.of("""
            accommodation adulthood advertising advice aggression aid air aircraft alcohol anger applause
            arithmetic assistance bacon baggage beef biology blood botany bread butter carbon cardboard cash
            chalk chess countryside dancing deer dignity dirt dust education electricity engineering enjoyment
            envy equipment evidence evolution fame fiction flour flu food fuel fun furniture garbage garlic gold
            golf gossip grammar gratitude grief guilt happiness hardware harm hate hatred health heat help
            homework honesty honey hospitality housework humour hunger hydrogen ice importance inflation
            information innocence iron irony jam jewelry judo karate knowledge lack laughter lava leather
            leisure lightning linguine linguini literature litter livestock logic loneliness luck luggage
            macaroni machinery magic management mankind marble mayonnaise methane milk money mud music nature
            nitrogen nonsense nurture nutrition obedience obesity oxygen pasta patience poetry pollution poverty
            pride psychology publicity punctuation quartz racism relaxation reliability research respect revenge
            rice rubbish rum safety scenery seafood seaside shame sheep shopping sleep smoke smoking snow soap
            software soil spaghetti steam stuff stupidity sunshine symmetry thirst thunder timber traffic
            transportation trust underwear unemployment unity validity veal vegetarianism vegetation vengeance
            violence vitality warmth wealth weather welfare wheat wildlife wisdom yoga zinc zoology"""
            .split("\\s+", -1));

    private static final Map<String, String> IRREGULAR = Map.of("ox", "oxen", "man", "men", "woman", "women", "die",
            "dice", "yes", "yeses", "foot", "feet", "eave", "eaves", "goose", "geese", "tooth", "teeth", "quiz",
            "quizzes");

    /// What a word ends with and what takes the place of the matched end. The first that fits counts.
    private static final List<Ending> ENDINGS = List.of(new Ending("(?<=eaux)$", ""),
            new Ending("(?<=child)(ren)?$", "ren"), new Ending("(?<=pe)(rson|ople)$", "ople"),
            new Ending("(?<=[ml])(ice|ouse)$", "ice"),
            new Ending("(?<=matr|cod|mur|sil|vert|ind|append)[ie]x$", "ices"),
            new Ending("(?<=x|ch|ss|sh|zz)$", "es"), new Ending("(?<=(x|ch|ss|sh|zz)es)$", ""),
            new Ending("(?<=[^ch][ieo][ln])ey$", "ies"), new Ending("(?<=[^aeiouy]|qu)y$", "ies"),
            new Ending("(?<=ar|l|ea|eo|oa|hoo)f$", "ves"), new Ending("(?<=kni|wi|li)fe$", "ves"),
            new Ending("sis$", "ses"),
            new Ending("(?<=apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat)"
                    + "(a|on)$", "a"),
            new Ending("(?<=agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi"
                    + "|curricul|automat|quor)(a|um)$", "a"),
            new Ending("(?<=her|at|gr)o$", "oes"), new Ending("(?<=seraph|cherub)(im)?$", "im"),
            new Ending("(?<=alumn|alg|vertebr)ae?$", "ae"),
            new Ending("(?<=alumn|syllab|octop|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat)"
                    + "(us|i)$", "i"),
            new Ending("(?<=[^l]ias|[aeiou]las|[emjzr]as|[iu]am)$", ""), new Ending("(?<=e[mn]u)s?$", "s"),
            new Ending("(?<=alias|[^aou]us|tlas|gas|ris)$", "es"), new Ending("(?<=ax|test)is$", "es"),
            new Ending("(?<=[^aeiou]ese)$", ""), new Ending("s?$", "s"));

    private record Ending(Pattern pattern, String replacement) {
        Ending(String regex, String replacement) {
            this(Pattern.compile(regex), replacement);
        }
    }

    private Plural() {}

    static String of(String word) {
        if (UNCOUNTABLE.contains(word)) return word;
        String irregular = IRREGULAR.get(word);
        if (irregular != null) return irregular;
        for (Ending ending : ENDINGS) {
            Matcher matcher = ending.pattern.matcher(word);
            if (matcher.find()) return word.substring(0, matcher.start()) + ending.replacement;
        }
        return word;
    }
}

package facet.app.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.database.ColumnRead;
import facet.database.FilterNames;
import facet.database.ValueType;

/// How a field is compared, in a person's words.
enum Operator {
    CONTAINS("contains", Takes.ONE),
    LACKS("does not contain", Takes.ONE),
    STARTS("starts with", Takes.ONE),
    ENDS("ends with", Takes.ONE),
    IS("is", Takes.ONE),
    IS_NOT("is not", Takes.ONE),
    LESS("<", Takes.ONE),
    AT_MOST("≤", Takes.ONE),
    MORE(">", Takes.ONE),
    AT_LEAST("≥", Takes.ONE),
    BETWEEN("between", Takes.TWO),
    IN("is one of", Takes.SEVERAL),
    NOT_IN("is none of", Takes.SEVERAL),
    HAS("has", Takes.ONE),
    HAS_SOME("has some of", Takes.SEVERAL),
    HAS_EVERY("has all of", Takes.SEVERAL),
    EXISTS("exists", Takes.NOTHING),
    EXISTS_NOT("does not exist", Takes.NOTHING),
    IS_EMPTY("is empty", Takes.NOTHING),
    IS_NOT_EMPTY("is not empty", Takes.NOTHING),
    IS_NULL("is NULL", Takes.NOTHING),
    IS_NOT_NULL("is not NULL", Takes.NOTHING),
    ANY("has any", Takes.NOTHING),
    NONE("has none", Takes.NOTHING);

    /// With what a field is compared.
    enum Takes {
        NOTHING,
        ONE,
        TWO,
        SEVERAL
    }

    private final String words;
    private final Takes takes;

    Operator(String words, Takes takes) {
        this.words = words;
        this.takes = takes;
    }

    Takes takes() {
        return takes;
    }

    /// Whether it looks for a text, so that large and small letters matter.
    boolean mindsLetters() {
        return this == CONTAINS || this == LACKS || this == STARTS || this == ENDS;
    }

    @Override
    public String toString() {
        return words;
    }

    /// What holds where this does not, where there is a word for it.
    Optional<Operator> opposite() {
        return switch (this) {
            case CONTAINS -> Optional.of(LACKS);
            case LACKS -> Optional.of(CONTAINS);
            case IS -> Optional.of(IS_NOT);
            case IS_NOT -> Optional.of(IS);
            case IN -> Optional.of(NOT_IN);
            case NOT_IN -> Optional.of(IN);
            case EXISTS -> Optional.of(EXISTS_NOT);
            case EXISTS_NOT -> Optional.of(EXISTS);
            case IS_EMPTY -> Optional.of(IS_NOT_EMPTY);
            case IS_NOT_EMPTY -> Optional.of(IS_EMPTY);
            case IS_NULL -> Optional.of(IS_NOT_NULL);
            case IS_NOT_NULL -> Optional.of(IS_NULL);
            case ANY -> Optional.of(NONE);
            case NONE -> Optional.of(ANY);
            case STARTS, ENDS, LESS, AT_MOST, MORE, AT_LEAST, BETWEEN, HAS, HAS_SOME, HAS_EVERY -> Optional.empty();
        };
    }

    /// Those that fit what is compared, the usual ones first.
    static List<Operator> of(Subject subject) {
        FilterNames.Held field = subject.field();
        if (field == null) return List.of(ANY, NONE);
        List<Operator> fitting = new ArrayList<>(byType(field.column().type(), subject));
        if (field.column().nulls() != ColumnRead.Nulls.NONE && subject.place().isEmpty())
            fitting.addAll(List.of(IS_NULL, IS_NOT_NULL));
        return fitting;
    }

    private static List<Operator> byType(ValueType type, Subject subject) {
        return switch (type) {
            case ValueType.OneOf _ -> List.of(IS, IS_NOT, IN, NOT_IN);
            case ValueType.ListOf _ -> List.of(HAS, HAS_SOME, HAS_EVERY, IS_EMPTY, IS_NOT_EMPTY);
            case ValueType.Scalar scalar -> switch (scalar) {
                case STRING, UNSUPPORTED -> List.of(CONTAINS, LACKS, STARTS, ENDS, IS, IS_NOT, IN, NOT_IN, LESS,
                        AT_MOST, MORE, AT_LEAST, BETWEEN, IS_EMPTY, IS_NOT_EMPTY);
                case INT, BIG_INT, FLOAT, DECIMAL, DATE_TIME ->
                    List.of(IS, IS_NOT, LESS, AT_MOST, MORE, AT_LEAST, BETWEEN, IN, NOT_IN);
                case BOOLEAN, BYTES -> List.of(IS, IS_NOT);
                case JSON -> subject.place().isEmpty()
                        ? List.of(CONTAINS, LACKS, IS, IS_NOT, HAS_SOME, HAS_EVERY, IS_EMPTY, IS_NOT_EMPTY)
                        : List.of(IS, IS_NOT, CONTAINS, LACKS, EXISTS, EXISTS_NOT);
            };
        };
    }
}

package facet.schema.syntax;

import java.util.Arrays;

/// A growing row of numbers.
final class IntList {
    private int[] numbers = new int[16];
    private int count;

    void add(int number) {
        if (count == numbers.length) numbers = Arrays.copyOf(numbers, count * 2);
        numbers[count++] = number;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, count);
    }
}

package io.proffer.grid;

import java.util.LinkedList;
import java.util.List;

/** The longest increasing subsequence, by patience sorting. */
final class LongestRun {
    private LongestRun() {}

    /** Indexes of the numbers of one of them, from first to last; the numbers are distinct. */
    static List<Integer> of(int[] numbers) {
        int[] tops = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int pile = pile(numbers, tops, length, numbers[i]);
            previous[i] = pile == 0 ? -1 : tops[pile - 1];
            tops[pile] = i;
            length = Math.max(length, pile + 1);
        }
        LinkedList<Integer> run = new LinkedList<>();
        for (int at = length == 0 ? -1 : tops[length - 1]; at >= 0; at = previous[at]) {
            run.addFirst(at);
        }
        return List.copyOf(run);
    }

    /** The first pile whose top is not smaller. */
    private static int pile(int[] numbers, int[] tops, int length, int number) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[tops[middle]] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

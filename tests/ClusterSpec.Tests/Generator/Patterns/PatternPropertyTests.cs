using ClusterSpec.Generator.Patterns;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ClusterSpec.Tests.Generator.Patterns;

public sealed class PatternPropertyTests
{
    [Property(Arbitrary = [typeof(PatternAndTextArbitrary)], MaxTest = 500)]
    public Property Any_pattern_answers_like_the_regular_expression(PatternAndText given)
    {
        Dfa? dfa = CompileUnlessTooLarge(given.Pattern);
        return Prop.When(dfa is not null, () => dfa?.IsMatch(given.Text) == PatternOracle.IsMatch(given.Pattern, given.Text));
    }

    // A generated pattern now and then multiplies its counts; FsCheck fails if too many are left out for that.
    private static Dfa? CompileUnlessTooLarge(string pattern)
    {
        try
        {
            return PatternCompiler.Compile(pattern);
        }
        catch (PatternSyntaxException fault) when (fault.Reason.Contains("needs more than", StringComparison.Ordinal))
        {
            return null;
        }
    }
}

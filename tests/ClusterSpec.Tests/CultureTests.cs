using System.Globalization;
using System.Text;
using ClusterSpec.Rendering;
using ClusterSpec.Tests.Rules;

namespace ClusterSpec.Tests;

/// <summary>The same bytes in every culture and time zone. The test host is invariant, as the tool is (<c>InvariantGlobalization</c>): it has no
/// data of tr-TR or ar-SA, so what such cultures change in numbers is put into one of ours; what they change in letters is kept out of
/// the sources by <see cref="Architecture.SurroundingsTests"/>.</summary>
public sealed class CultureTests
{
    // A kernel parameter below zero is the number that a culture's own minus sign shows in.
    private const string Negative = "\nos:\n  sysctl: { kernel.sched_rt_runtime_us: -1 }\n";

    private static readonly string[] Specs =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "clusters"), "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "rules"), "bad*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "loading"), "bad*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText),
        File.ReadAllText(Path.Combine(Repository.Fixtures, "clusters", "small", "clusterspec.yaml")) + Negative,
    ];

    private static readonly Lazy<string> Usual = new(Everything);

    public static TheoryData<string, string, string, string> Marks => new()
    {
        { "tr-TR", ",", ".", "-" },
        { "de-DE", ",", ".", "-" },
        { "ar-SA", "٫", "٬", "\u061C-" },
        { "sv-SE", ",", "\u00A0", "\u2212" },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_culture_changes_nothing(string name, string point, string group, string minus)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = group, NegativeSign = minus, PercentSymbol = "٪", NumberGroupSizes = [2] };
        culture.DateTimeFormat.DateSeparator = "/";

        Assert.NotEqual("-1,234.50", In(culture, () => $"{-1234.5:N2}"));
        Assert.True(Usual.Value == In(culture, Everything), name);
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/St_Johns")]
    public void A_time_zone_changes_nothing(string zone)
    {
        var usual = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.True(Usual.Value == Everything(), zone);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", usual);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static string In(CultureInfo culture, Func<string> print)
    {
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return print();
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    /// <summary>All that is printed and rendered for the fixtures.</summary>
    private static string Everything()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var spec in Specs)
        {
            var result = ClusterLinter.Lint(spec, "spec.yaml");
            FixtureReport.Write(text, result, Encoding.UTF8.GetBytes(spec));
            if (result is not { HasErrors: false, Effective: { } effective })
                continue;
            var files = ClusterRenderer.Render(effective, "spec.yaml");
            text.Write(Manifest.Of("spec.yaml", files).ToJson());
            foreach (var file in files)
                text.Write(file.Text);
        }

        return text.ToString();
    }
}

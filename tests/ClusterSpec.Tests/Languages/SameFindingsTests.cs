using System.Text.RegularExpressions;
using ClusterSpec.Diagnostics;
using ClusterSpec.Languages;

namespace ClusterSpec.Tests.Languages;

/// <summary>Who reads another language is told the same.</summary>
public sealed partial class SameFindingsTests
{
    private static readonly string[] Shown =
    [
        "rules/admission-plugin-unavailable/bad.yaml",
        "rules/calico-mtu-too-large/bad.yaml",
        "rules/control-planes-without-load-balancer/bad.yaml",
        "rules/etcd-even-members/bad.yaml",
        "rules/full-mesh-too-large/bad.yaml",
        "rules/kubernetes-end-of-life/bad.yaml",
        "rules/max-pods-exceed-node-range/bad.yaml",
        "rules/pod-cidr-overlaps-service-cidr/bad.yaml",
        "rules/pod-security-not-chosen/bad.yaml",
        "loading/duplicate-key/bad.yaml",
        "loading/unknown-key/bad.yaml",
        "linting/suppression-expired/bad.yaml",
    ];

    private static readonly Translation Chinese = Language.TryFind("zh-CN", out var found) && found is not null ? found : throw new InvalidOperationException("zh-CN is gone");

    public static TheoryData<string> Bad => [.. SpokenFixture.All];

    public static TheoryData<string> Frames => [.. Shown];

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_finding_has_the_same_numbers_in_both_languages(string file)
    {
        var english = SpokenFixture.Findings(file);
        var chinese = english.Select(finding => finding.In(Chinese)).ToList();

        Assert.NotEmpty(english);
        Assert.Equal(english.Select(Place), chinese.Select(Place));
        foreach (var (before, after) in english.Zip(chinese))
            Assert.All(Texts(before).Zip(Texts(after)), pair => Assert.Equal((pair.First, Numbers(pair.First)), (pair.First, Numbers(pair.Second))));
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void A_frame_reads_so_in_Chinese(string file) => Repository.AssertEqualsFile(
        Path.Combine(Repository.Fixtures, "languages", "zh-CN", Path.GetFileName(Path.GetDirectoryName(file)) + ".txt"),
        SpokenFixture.Print(file, Chinese));

    private static (string Rule, Severity Severity, string Path, string File, SourceSpan Span, string Related) Place(Diagnostic finding) =>
        (finding.Rule, finding.Severity, finding.Path, finding.File, finding.Span, string.Join(", ", finding.Related.Select(related => $"{related.Path} {related.File} {related.Span}")));

    private static IEnumerable<string> Texts(Diagnostic finding) =>
        new[] { finding.Message, finding.Label, finding.Help, finding.Fix?.Title }.Concat(finding.Related.Select(related => related.Message)).Select(phrase => $"{phrase}");

    private static string Numbers(string text) =>
        string.Join(' ', Number().Matches(text).Select(match => match.Value.TrimEnd(',', '.', ':', '/')).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\d[\d,.:/]*")]
    private static partial Regex Number();
}

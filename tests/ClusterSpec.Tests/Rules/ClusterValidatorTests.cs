using ClusterSpec.Diagnostics;
using ClusterSpec.Model;
using ClusterSpec.Rules;
using FluentValidation;

namespace ClusterSpec.Tests.Rules;

/// <summary>The library checks a cluster that no file ever held.</summary>
public sealed class ClusterValidatorTests
{
    private static readonly Cluster Broken = SampleCluster.Sound with
    {
        Metadata = new Metadata { Environment = ClusterEnvironment.Development },
        Pools = [SampleCluster.Pool with { Addresses = new AddressList { Text = "192.168.56.11-192.168.56.14" } }],
        Network = new Network { Mtu = 100 },
    };

    [Fact]
    public void A_sound_cluster_has_no_errors() =>
        Assert.DoesNotContain(new ClusterValidator().Validate(SampleCluster.Sound).Errors, failure => failure.Severity == FluentValidation.Severity.Error);

    [Fact]
    public void Faults_of_shape_and_of_rules_are_failures_with_a_name_and_a_path()
    {
        var failures = new ClusterValidator().Validate(Broken).Errors.Where(failure => failure.Severity == FluentValidation.Severity.Error).ToList();

        Assert.Contains(failures, failure => failure is { ErrorCode: "missing-key", PropertyName: "metadata" });
        Assert.Contains(failures, failure => failure is { ErrorCode: "out-of-range", PropertyName: "network.mtu" });
        Assert.Contains(failures, failure => failure is { ErrorCode: "etcd-even-members", PropertyName: "pools[0].roles" });
        Assert.All(failures, failure => Assert.Equal((failure.ErrorCode, failure.PropertyName, failure.ErrorMessage), failure.CustomState is Finding finding ? (finding.Rule, finding.Path, finding.Message) : default));
    }

    [Fact]
    public async Task Waiting_for_the_answer_gives_the_same()
    {
        var validator = new ClusterValidator();
        var answered = await validator.ValidateAsync(Broken, TestContext.Current.CancellationToken);

        Assert.Equal(validator.Validate(Broken).Errors.Select(failure => failure.ErrorMessage), answered.Errors.Select(failure => failure.ErrorMessage));
    }

    [Fact]
    public void A_class_derived_from_it_adds_rules_of_its_own()
    {
        var failures = new HouseRules().Validate(Broken with { Metadata = new Metadata { Name = "test" } }).Errors;

        Assert.Contains(failures, failure => failure is { ErrorCode: "house-name", PropertyName: "Metadata.Name" });
        Assert.Contains(failures, failure => failure.ErrorCode == "etcd-even-members");
        Assert.DoesNotContain(new HouseRules().Validate(SampleCluster.Sound with { Metadata = new Metadata { Name = "prod-1" } }).Errors, failure => failure.ErrorCode == "house-name");
    }

    [Fact]
    public void Null_in_a_list_is_named_and_throws_nothing()
    {
        Pool[] pools = [SampleCluster.Pool, Null<Pool>()];
        var failures = new ClusterValidator().Validate(SampleCluster.Sound with { Pools = pools }).Errors;

        Assert.Equal(("wrong-type", "pools[1]"), failures.Select(failure => (failure.ErrorCode, failure.PropertyName)).Single());
    }

    private static T Null<T>()
        where T : class => default!;

    private sealed class HouseRules : ClusterValidator
    {
        public HouseRules() => RuleFor(cluster => cluster.Metadata!.Name).Matches("^prod-").WithErrorCode("house-name");
    }
}

namespace ClusterSpec.AcceptanceTests.Building;

/// <summary>The tests that share one built clone.</summary>
[CollectionDefinition(BuiltClone.Collection)]
public sealed class BuiltCloneGroup : ICollectionFixture<BuiltClone>;

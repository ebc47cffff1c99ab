namespace ClusterSpec.Linting;

/// <summary>What is made of a rule's findings.</summary>
public enum RuleLevel
{
    /// <summary>Errors: nothing is rendered.</summary>
    Error,

    /// <summary>Warnings.</summary>
    Warning,

    /// <summary>Informations, counted nowhere.</summary>
    Info,

    /// <summary>Nothing: they are not reported.</summary>
    Off,
}

namespace ClusterSpec.Rendering.Templating;

/// <summary>A template of the user's is wrong: it does not parse, names a member that is not there, or runs past its bounds.
/// The message says which file, where and why, in one line.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>A template is wrong.</summary>
    /// <param name="message">File, place and reason in one line.</param>
    public TemplateException(string message)
        : base(message)
    {
    }

    /// <summary>A template is wrong.</summary>
    /// <param name="message">File, place and reason in one line.</param>
    /// <param name="inner">What the template engine said.</param>
    public TemplateException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A template is wrong.</summary>
    public TemplateException()
    {
    }
}

using ClusterSpec.Model;

namespace ClusterSpec.Effective;

/// <summary>What ways of encapsulation have in common.</summary>
public static class EncapsulationKinds
{
    /// <summary>IPIP, always or between subnets.</summary>
    /// <param name="encapsulation">The way.</param>
    public static bool IsIpip(this Encapsulation encapsulation) => encapsulation is Encapsulation.Ipip or Encapsulation.IpipCrossSubnet;

    /// <summary>VXLAN, always or between subnets.</summary>
    /// <inheritdoc cref="IsIpip"/>
    public static bool IsVxlan(this Encapsulation encapsulation) => encapsulation is Encapsulation.Vxlan or Encapsulation.VxlanCrossSubnet;

    /// <summary>A tunnel between subnets, none inside them.</summary>
    /// <inheritdoc cref="IsIpip"/>
    public static bool IsCrossSubnet(this Encapsulation encapsulation) => encapsulation is Encapsulation.IpipCrossSubnet or Encapsulation.VxlanCrossSubnet;

    /// <summary>Hosts of one subnet see packets with the addresses of pods.</summary>
    /// <inheritdoc cref="IsIpip"/>
    public static bool SendsUnencapsulated(this Encapsulation encapsulation) => encapsulation == Encapsulation.None || encapsulation.IsCrossSubnet();
}

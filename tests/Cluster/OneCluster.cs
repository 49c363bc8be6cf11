using AutoAttend.Cluster.Tests.Running;

// One cluster for all tests, one test at a time: two at once would measure each other.
[assembly: AssemblyFixture(typeof(RunningCluster))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

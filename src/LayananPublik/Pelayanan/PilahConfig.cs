using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pelayanan;

sealed class ButirPilahConfig : IEntityTypeConfiguration<Butir>
{
    // Written as the queries write it: only then does SQLite see that the index fits.
    const string DalamAntrean = "UrutAntrean IS NOT NULL";

    public void Configure(EntityTypeBuilder<Butir> e)
    {
        e.Property(x => x.Prioritas).HasConversion<int>().HasDefaultValue(Prioritas.Biasa).ValueGeneratedNever();
        e.HasOne(x => x.TitikLayanan).WithMany().HasForeignKey(x => x.TitikLayananId).OnDelete(DeleteBehavior.Restrict);
        // Those below end with the queue; figures and foreign keys need the whole.
        e.HasIndex(x => x.PetugasId);
        e.HasIndex(x => x.LayananId);
        // The queue alone: of a million requests a few thousand are open.
        e.HasIndex(x => new { x.UrutAntrean, x.Id }).HasFilter(DalamAntrean);
        e.HasIndex(x => new { x.UnitKerjaId, x.UrutAntrean, x.Id }).HasFilter(DalamAntrean);
        e.HasIndex(x => new { x.PetugasId, x.UrutAntrean, x.Id }, "IX_Butir_AntreanPetugas").HasFilter(DalamAntrean);
        e.HasIndex(x => new { x.LayananId, x.UrutAntrean, x.Id }, "IX_Butir_AntreanLayanan").HasFilter(DalamAntrean);
        e.HasIndex(x => x.TitikLayananId);
        e.HasIndex(x => new { x.TitikLayananId, x.UrutAntrean, x.Id }, "IX_Butir_AntreanTitik").HasFilter(DalamAntrean);
        e.HasIndex(x => x.Tenggat).HasFilter(DalamAntrean);
    }
}

sealed class LayananTitikConfig : IEntityTypeConfiguration<LayananTitik>
{
    public void Configure(EntityTypeBuilder<LayananTitik> e)
    {
        e.HasKey(x => new { x.TitikId, x.Kode });
        e.Property(x => x.Kode).HasMaxLength(40);
        e.HasOne(x => x.Titik).WithMany().HasForeignKey(x => x.TitikId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class WilayahTitikConfig : IEntityTypeConfiguration<WilayahTitik>
{
    public void Configure(EntityTypeBuilder<WilayahTitik> e)
    {
        e.HasKey(x => new { x.TitikId, x.UnitKerjaId });
        e.HasOne(x => x.Titik).WithMany().HasForeignKey(x => x.TitikId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
    }
}

using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.KotakMasuk;

sealed class TindakanMassalConfig : IEntityTypeConfiguration<TindakanMassal>
{
    public void Configure(EntityTypeBuilder<TindakanMassal> e)
    {
        e.Property(x => x.Judul).HasMaxLength(TindakanMassal.PanjangJudul);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne<Petugas>().WithMany().HasForeignKey(x => x.PetugasId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany<IsiMassal>().WithOne().HasForeignKey(x => x.TindakanMassalId);
        e.HasIndex(x => new { x.PetugasId, x.Pada });
    }
}

sealed class IsiMassalConfig : IEntityTypeConfiguration<IsiMassal>
{
    public void Configure(EntityTypeBuilder<IsiMassal> e)
    {
        e.HasOne(x => x.PesanKeluar).WithMany().HasForeignKey(x => x.PesanKeluarId).OnDelete(DeleteBehavior.SetNull);
        e.HasIndex(x => new { x.TindakanMassalId, x.SasaranId }).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Dasbor;

sealed class UkuranButirConfig : IEntityTypeConfiguration<UkuranButir>
{
    public void Configure(EntityTypeBuilder<UkuranButir> e)
    {
        e.HasKey(x => x.ButirId);
        e.Property(x => x.ButirId).ValueGeneratedNever();
        e.Property(x => x.Layanan).HasMaxLength(40);
        e.HasOne(x => x.Butir).WithOne().HasForeignKey<UkuranButir>(x => x.ButirId);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        // Wide enough for a count to be read from the index alone.
        e.HasIndex(x => new { x.HariMasuk, x.UnitKerjaId, x.Keadaan, x.Layanan, x.PetugasId, x.TitikId });
        e.HasIndex(x => new { x.HariSelesai, x.UnitKerjaId, x.Keadaan, x.Tepat, x.Layanan, x.PetugasId, x.TitikId });
        e.HasIndex(x => new { x.Keadaan, x.Tenggat, x.UnitKerjaId });
    }
}

sealed class WaktuJawabConfig : IEntityTypeConfiguration<WaktuJawab>
{
    public void Configure(EntityTypeBuilder<WaktuJawab> e)
    {
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.Hari, x.UnitKerjaId });
    }
}

sealed class RingkasanConfig : IEntityTypeConfiguration<Ringkasan>
{
    public void Configure(EntityTypeBuilder<Ringkasan> e)
    {
        e.HasKey(x => new { x.UnitKerjaId, x.Satuan, x.Dimensi, x.Mulai, x.Kunci });
        e.Property(x => x.Satuan).HasMaxLength(8);
        e.Property(x => x.Dimensi).HasMaxLength(16);
        e.Property(x => x.Kunci).HasMaxLength(40);
        e.Property(x => x.Lama).HasMaxLength(1500);
        e.Property(x => x.Jawab).HasMaxLength(1500);
        e.HasOne<Kantor.UnitKerja>().WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.Satuan, x.Mulai });
    }
}

sealed class HitungUlangConfig : IEntityTypeConfiguration<HitungUlang>
{
    public void Configure(EntityTypeBuilder<HitungUlang> e)
    {
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.DimintaOleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
    }
}

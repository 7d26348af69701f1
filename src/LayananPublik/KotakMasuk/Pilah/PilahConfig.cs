using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.KotakMasuk;

// The filters of these indexes are written as the queries write them: only then does SQLite see that they fit.
sealed class PercakapanPilahConfig : IEntityTypeConfiguration<Percakapan>
{
    public void Configure(EntityTypeBuilder<Percakapan> e)
    {
        e.Property(x => x.Prioritas).HasConversion<int>().HasDefaultValue(Prioritas.Biasa).ValueGeneratedNever();
        e.Property(x => x.PrioritasOtomatis).HasDefaultValue(false).ValueGeneratedNever();
        e.Property(x => x.PrioritasDasar).HasConversion<int>().HasDefaultValue(Prioritas.Biasa).ValueGeneratedNever();
        e.Property(x => x.AlasanBatas).HasMaxLength(Percakapan.PanjangAlasanBatas);
        e.Ignore(x => x.Diblokir);
        e.HasMany(x => x.Label).WithOne().HasForeignKey(x => x.PercakapanId);
        e.HasIndex(x => new { x.Prioritas, x.MenungguSejak, x.Id }, "IX_Percakapan_Giliran").IsDescending(true, false, false).HasFilter("Mode = 'PerluPetugas'");
        e.HasIndex(x => new { x.PetugasId, x.TerakhirPada }).HasFilter("PetugasId IS NOT NULL");
        e.HasIndex(x => x.TerakhirPada, "IX_Percakapan_Belum").HasFilter("BelumDibaca > 0");
        e.HasIndex(x => x.TerakhirPada, "IX_Percakapan_Diutamakan").HasFilter("Prioritas > 0");
        e.HasIndex(x => x.TundaSampai).HasFilter("TundaSampai IS NOT NULL");
        e.HasIndex(x => x.TinjauPada).HasFilter("TinjauPada IS NOT NULL");
    }
}

sealed class LabelUnitConfig : IEntityTypeConfiguration<LabelUnit>
{
    public void Configure(EntityTypeBuilder<LabelUnit> e)
    {
        e.Property(x => x.Nama).HasMaxLength(LabelUnit.PanjangNama);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Nama }).IsUnique();
    }
}

sealed class LabelTerpasangConfig : IEntityTypeConfiguration<LabelTerpasang>
{
    public void Configure(EntityTypeBuilder<LabelTerpasang> e)
    {
        e.HasKey(x => new { x.PercakapanId, x.LabelUnitId });
        e.HasOne(x => x.LabelUnit).WithMany().HasForeignKey(x => x.LabelUnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.LabelUnitId, x.PercakapanId });
    }
}

sealed class TampilanTersimpanConfig : IEntityTypeConfiguration<TampilanTersimpan>
{
    public void Configure(EntityTypeBuilder<TampilanTersimpan> e)
    {
        e.Property(x => x.Nama).HasMaxLength(TampilanTersimpan.PanjangNama);
        e.Property(x => x.Tab).HasMaxLength(24);
        e.Property(x => x.Isi).HasMaxLength(TampilanTersimpan.PanjangIsi);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Petugas>().WithMany().HasForeignKey(x => x.PetugasId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.PetugasId, x.Tab, x.Urutan });
        e.HasIndex(x => new { x.UnitKerjaId, x.Terbit });
    }
}

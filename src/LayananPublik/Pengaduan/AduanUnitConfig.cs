using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pengaduan;

sealed class AduanUnitConfig : IEntityTypeConfiguration<AduanUnit>
{
    public void Configure(EntityTypeBuilder<AduanUnit> e)
    {
        e.HasKey(x => x.UnitKerjaId);
        e.Property(x => x.UnitKerjaId).ValueGeneratedNever();
        e.Property(x => x.Isi).SebagaiJson();
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
    }
}
